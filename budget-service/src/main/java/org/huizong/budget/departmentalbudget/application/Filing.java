package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.Coverage;
import org.huizong.budget.departmentalbudget.domain.Origin;

/**
 * 送来的预算书: one book as it was handed in, before its tables are checked.
 *
 * @param documentHash SHA-256 of the bytes it came in
 * @param printedTables tables that the document prints, those declared empty included
 * @param readingFindings what reading the document noticed by itself
 * @param coverage whether it speaks of the unit alone or of the units below it too
 */
public record Filing(
        BookIdentity identity,
        BookContent content,
        Origin origin,
        String documentHash,
        int printedTables,
        List<Finding> readingFindings,
        Coverage coverage) {

    /** The book of one unit. */
    public Filing(
            BookIdentity identity,
            BookContent content,
            Origin origin,
            String documentHash,
            int printedTables,
            List<Finding> readingFindings) {
        this(identity, content, origin, documentHash, printedTables, readingFindings, Coverage.UNIT);
    }
}
