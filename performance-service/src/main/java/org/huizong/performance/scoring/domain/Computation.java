package org.huizong.performance.scoring.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * 核算过程 of one indicator.
 *
 * @param range empty where nothing could be computed
 * @param calculation the arithmetic with its figures, readable in any language; empty where there is none
 */
public record Computation(Formula formula, ScoreReason reason, Optional<ScoreRange> range, String calculation) {

    /** Scores are rounded once, at the end, to hundredths of a point. */
    static final int SCALE = 2;

    static Computation none(ScoreReason reason) {
        return new Computation(Formula.NONE, reason, Optional.empty(), "");
    }

    static Computation exactly(Formula formula, ScoreReason reason, BigDecimal score, String calculation) {
        return new Computation(
                formula,
                reason,
                Optional.of(ScoreRange.exactly(score.setScale(SCALE, RoundingMode.HALF_UP))),
                calculation);
    }
}
