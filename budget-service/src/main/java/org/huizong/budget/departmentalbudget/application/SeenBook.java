package org.huizong.budget.departmentalbudget.application;

import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.PublicationDeadline;

/**
 * A book as one caller sees it.
 *
 * @param ordinal rises with the order in which books were created
 * @param seen the newest version, or the published one for a caller who may read no more
 * @param publication 公开时限; empty unless a content of the book is approved and the caller may read all of it
 * @param reader what the caller may read of it
 */
public record SeenBook(
        long ordinal,
        UUID id,
        BookIdentity identity,
        BookVersion seen,
        int printedTables,
        FindingCounts findings,
        Optional<PublicationDeadline> publication,
        Reader reader) {

    public enum Reader {
        /** Everything: drafts, findings, versions. */
        ENTITLED,
        /** What is published. */
        PUBLIC
    }

    public boolean entitled() {
        return reader == Reader.ENTITLED;
    }
}
