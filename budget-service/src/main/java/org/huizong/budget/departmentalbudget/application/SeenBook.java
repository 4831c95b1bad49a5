package org.huizong.budget.departmentalbudget.application;

import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BookVersion;

/**
 * A book as one caller sees it.
 *
 * @param ordinal rises with the order in which books were created
 * @param seen the newest version, or the published one for a caller who may read no more
 * @param reader what the caller may read of it
 */
public record SeenBook(
        long ordinal,
        UUID id,
        BookIdentity identity,
        BookVersion seen,
        int printedTables,
        FindingCounts findings,
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
