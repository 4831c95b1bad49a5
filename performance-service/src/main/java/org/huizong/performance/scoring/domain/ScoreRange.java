package org.huizong.performance.scoring.domain;

import java.math.BigDecimal;

/** 得分区间: the scores that a formula admits, both ends included; a formula over numbers admits one, words admit a band. */
public record ScoreRange(BigDecimal low, BigDecimal high) {

    static ScoreRange exactly(BigDecimal score) {
        return new ScoreRange(score, score);
    }

    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    public boolean admits(BigDecimal score) {
        return low.compareTo(score) <= 0 && score.compareTo(high) <= 0;
    }

    /** The score itself where it is admitted, else the end that is nearest to it. */
    public BigDecimal nearest(BigDecimal score) {
        return score.max(low).min(high);
    }
}
