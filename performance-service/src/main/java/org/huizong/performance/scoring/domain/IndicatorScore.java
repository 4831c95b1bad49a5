package org.huizong.performance.scoring.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;

/**
 * 指标得分: what the form prints, what the formula gives, and what a reviewer has set.
 *
 * @param number place among the scored indicators of the form, from 1
 */
public record IndicatorScore(
        int number, EvaluatedIndicator row, Computation computation, Optional<ScoreOverride> override) {

    public Optional<BigDecimal> weight() {
        return row.weight().number();
    }

    public Optional<BigDecimal> printed() {
        return row.score().number();
    }

    /** Of a band, the score nearest to the printed one; empty where nothing is known. */
    public Optional<BigDecimal> computed() {
        return computation
                .range()
                .flatMap(range ->
                        range.isExact() ? Optional.of(range.low()) : printed().map(range::nearest));
    }

    /** What counts before any override: the computed score, or the printed one where none can be computed. */
    public Optional<BigDecimal> recomputed() {
        return computation.range().isPresent() ? computed() : printed();
    }

    /** What counts. */
    public Optional<BigDecimal> score() {
        return override.flatMap(ScoreOverride::score).or(this::recomputed);
    }

    /** Printed less computed; empty where one of them is missing. */
    public Optional<BigDecimal> difference() {
        return printed().flatMap(printed -> computed().map(printed::subtract));
    }

    public boolean differs() {
        return difference().filter(difference -> difference.signum() != 0).isPresent();
    }

    /** 未达标: the formula gives less than the weight. */
    public boolean missed() {
        return computation
                .range()
                .flatMap(range -> weight().map(weight -> range.high().compareTo(weight) < 0))
                .orElse(false);
    }
}
