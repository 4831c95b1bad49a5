package org.huizong.performance.performancegoal.application;

import java.util.List;
import java.util.UUID;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.transcription.UnreadableLine;

/** What the books say, stored once per book however many versions carry it. */
public interface PerformanceContents {

    /** SHA-256 of the content as it is stored. */
    String hash(PerformanceContent content);

    void keep(UUID bookId, String contentHash, PerformanceContent content, List<UnreadableLine> unreadable);

    /** The content that a version of the book carries. */
    PerformanceContent require(UUID bookId, String contentHash);
}
