package org.huizong.performance.performancegoal.application;

import java.util.List;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.transcription.UnreadableLine;
import org.huizong.platform.access.Unscoped;

/** What the books say, stored once per book however many versions carry it. */
public interface PerformanceContents {

    /** SHA-256 of the content as it is stored. */
    @Unscoped("computes, reads nothing")
    String hash(PerformanceContent content);

    void keep(UUID bookId, String contentHash, PerformanceContent content, List<UnreadableLine> unreadable);

    /** A content of a book that the caller may read all of, or the published one. */
    PerformanceContent require(UUID bookId, String contentHash, AccessScope scope);
}
