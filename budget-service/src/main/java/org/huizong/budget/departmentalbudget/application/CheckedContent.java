package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.ContentStamp;

/**
 * A content with what reading and the checks say about it.
 *
 * @param content its open part: what is withheld stands in {@code classified} alone
 * @param findings all of them, those about the classified part included
 * @param classified what a content that is handed in withholds; {@link ClassifiedParts.State#NONE} for a content that is read
 */
public record CheckedContent(
        ContentStamp stamp,
        BookContent content,
        int printedTables,
        List<Finding> findings,
        ClassifiedParts.State classified) {

    /** Whether the book has something that is withheld. */
    public boolean withholds() {
        return !classified.part().projects().isEmpty();
    }

    /** The findings that the open content has by itself. */
    public List<Finding> openFindings() {
        return findings.stream()
                .filter(finding -> !classified.findings().contains(finding))
                .toList();
    }
}
