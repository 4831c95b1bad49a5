package org.huizong.performance.performancegoal.application;

import java.util.UUID;
import org.huizong.contracts.book.BookStatus;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.BookVersion;

/**
 * A book as one caller sees it.
 *
 * @param ordinal rises with the order in which books were created
 * @param version the newest one, or the published one for a caller who may read no more
 * @param reader what the caller may read of it
 */
public record SeenBook(
        long ordinal,
        UUID id,
        BookIdentity identity,
        long version,
        BookStatus status,
        String contentHash,
        int goals,
        int selfEvaluations,
        Reader reader) {

    public enum Reader {
        /** Everything: drafts, findings, versions. */
        ENTITLED,
        /** What is published. */
        PUBLIC
    }

    /** The same book as it was with another of its versions. */
    public SeenBook at(BookVersion other) {
        return new SeenBook(
                ordinal,
                id,
                identity,
                other.version(),
                other.status(),
                other.content().contentHash(),
                goals,
                selfEvaluations,
                reader);
    }

    public boolean entitled() {
        return reader == Reader.ENTITLED;
    }
}
