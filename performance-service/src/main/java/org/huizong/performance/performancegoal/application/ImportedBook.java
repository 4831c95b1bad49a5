package org.huizong.performance.performancegoal.application;

import java.util.List;
import java.util.UUID;
import org.huizong.contracts.book.BookStatus;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.GoalFinding;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.transcription.UnreadableLine;

/**
 * 导入结果: what an import did, or on a dry run would do.
 *
 * @param status of the newest version afterwards
 * @param version of the newest version afterwards
 */
public record ImportedBook(
        UUID id,
        BookIdentity identity,
        Change change,
        BookStatus status,
        long version,
        PerformanceContent content,
        List<GoalFinding> findings,
        List<UnreadableLine> unreadable) {

    public enum Change {
        CREATED("created"),
        UNCHANGED("unchanged"),
        NEW_VERSION("new-version");

        private final String code;

        Change(String code) {
            this.code = code;
        }

        /** The word of the API. */
        public String code() {
            return code;
        }
    }
}
