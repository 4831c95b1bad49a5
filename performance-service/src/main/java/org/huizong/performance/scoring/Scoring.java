package org.huizong.performance.scoring;

import java.util.List;
import java.util.UUID;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.scoring.domain.EvaluationScore;

/** 自评核算: the scores of the self-evaluations of a content, in their order, overrides included. */
public interface Scoring {

    /**
     * The scores, for one who reads. A content that was scored before keeps the scheme it was scored with; another one is
     * scored by the scheme in force, and nothing is stored.
     */
    List<EvaluationScore> read(Scored scored);

    /** The same for one who writes, in the transaction of the write: what was not scored before is stored. */
    List<EvaluationScore> keep(Scored scored, String actor);

    /**
     * What is scored.
     *
     * @param version version of the book that carries the content
     * @param contentHash names the content inside its book
     */
    record Scored(UUID bookId, BookIdentity identity, long version, String contentHash, PerformanceContent content) {}
}
