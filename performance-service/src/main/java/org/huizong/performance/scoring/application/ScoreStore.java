package org.huizong.performance.scoring.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.performance.scoring.domain.EffectiveScheme;
import org.huizong.performance.scoring.domain.ScoreOverride;
import org.huizong.platform.access.Unscoped;

/** Scores and overrides as they are kept, for good. */
@Unscoped("asked only for a content that the books have given to this caller")
public interface ScoreStore {

    /** The newest scoring of a content. */
    Optional<StoredScoring> newest(UUID bookId, String contentHash);

    void append(UUID bookId, String contentHash, StoredScoring scoring);

    /** Every override of a content in the order they were made. */
    List<KeptOverride> overrides(UUID bookId, String contentHash);

    void append(UUID bookId, String contentHash, KeptOverride override);

    /**
     * @param number counts the scorings of a content from 1
     * @param bookVersion version of the book when it was scored
     * @param results one for each self-evaluation of the content
     */
    record StoredScoring(
            int number, long bookVersion, EffectiveScheme scheme, List<Result> results, String by, Instant at) {

        public StoredScoring {
            results = List.copyOf(results);
        }
    }

    /**
     * What a scoring gave, without overrides; what is unknown is null.
     *
     * @param scores of the indicators in their order
     */
    record Result(BigDecimal execution, List<BigDecimal> scores, BigDecimal total) {}

    /** @param computed score when it was overridden; empty when none could be computed */
    record KeptOverride(ScoreOverride override, Optional<BigDecimal> computed) {}
}
