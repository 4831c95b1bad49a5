package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import java.util.Optional;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.ContentStamp;

/**
 * A content with what reading and the checks say about it.
 *
 * @param content its open part: what is withheld stands in {@code classified} alone
 * @param findings all of them, those about the classified part included
 * @param classified what a content that is handed in withholds; {@link ClassifiedParts.State#NONE} for a content that is read
 * @param stored form of the content for a content that is handed in; empty for one that is read
 */
public record CheckedContent(
        ContentStamp stamp,
        BookContent content,
        int printedTables,
        List<Finding> findings,
        ClassifiedParts.State classified,
        Optional<StoredContent> stored) {

    /** Whether the book has something that is withheld. */
    public boolean withholds() {
        return !classified.part().projects().isEmpty();
    }

    /** The findings that the open content has by itself. */
    public List<Finding> openFindings() {
        return classified.findings().isEmpty()
                ? findings
                : findings.stream()
                        .filter(finding -> !classified.findings().contains(finding))
                        .toList();
    }
}
