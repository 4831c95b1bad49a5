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
 * @param documentHash SHA-256 of the bytes it came in; empty for a book in JSON, a workbook, or lines, which are the same
 *     when they say the same
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

    /** The same book, come to be in another way. */
    public Filing of(Origin other) {
        return new Filing(identity, content, other, documentHash, printedTables, readingFindings, coverage);
    }

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
