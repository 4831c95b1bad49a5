package org.huizong.performance.scoring.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.scoring.domain.ScoringScheme.Grade;

/**
 * 自评得分 of one form, recomputed from what it prints.
 *
 * @param execution empty where the form scores no execution
 * @param grade of the score that counts; empty where there is none
 */
public record EvaluationScore(
        SelfEvaluation evaluation,
        Optional<ExecutionScore> execution,
        List<IndicatorScore> indicators,
        Optional<Grade> grade) {

    public EvaluationScore {
        indicators = List.copyOf(indicators);
    }

    /** 总分 as printed. */
    public Optional<BigDecimal> printedTotal() {
        return evaluation.totalScore().number();
    }

    /** Sum of the recomputed scores without overrides; empty where one of them is unknown. */
    public Optional<BigDecimal> computedTotal() {
        return total(IndicatorScore::recomputed);
    }

    /** 总分 that counts: with the overrides. */
    public Optional<BigDecimal> score() {
        return total(IndicatorScore::score);
    }

    /** Printed total less the recomputed one. */
    public Optional<BigDecimal> difference() {
        return printedTotal().flatMap(printed -> computedTotal().map(printed::subtract));
    }

    /** Sum of the weights, the execution included. */
    public BigDecimal weights() {
        return Stream.concat(
                        execution.map(ExecutionScore::points).stream(),
                        indicators.stream().flatMap(indicator -> indicator.weight().stream()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Indicators whose printed score is not what the formula gives. */
    public int differences() {
        return (int) indicators.stream().filter(IndicatorScore::differs).count();
    }

    /** Indicators that missed their target. */
    public int missed() {
        return (int) indicators.stream().filter(IndicatorScore::missed).count();
    }

    /** Indicators that count as printed, because nothing could be computed. */
    public int unverified() {
        return (int) indicators.stream()
                .filter(indicator -> indicator.computation().range().isEmpty())
                .count();
    }

    /** Indicators that a reviewer has set. */
    public int overridden() {
        return (int) indicators.stream()
                .filter(indicator -> indicator.override().isPresent())
                .count();
    }

    private Optional<BigDecimal> total(Function<IndicatorScore, Optional<BigDecimal>> scoreOf) {
        var parts = Stream.concat(
                        execution.map(ExecutionScore::score).stream(),
                        indicators.stream().map(scoreOf))
                .toList();
        return parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(parts.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
