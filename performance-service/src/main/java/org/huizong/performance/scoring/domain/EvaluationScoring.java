package org.huizong.performance.scoring.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;

/** 自评计分: scores a whole self-evaluation by one scheme. The same form and scheme always give the same score. */
public final class EvaluationScoring {

    private final ScoringScheme scheme;
    private final IndicatorScoring indicators;

    public EvaluationScoring(ScoringScheme scheme) {
        this.scheme = scheme;
        this.indicators = new IndicatorScoring(scheme);
    }

    /** @param overrides of this self-evaluation in the order they were made; the last one of an indicator holds */
    public EvaluationScore score(SelfEvaluation evaluation, List<ScoreOverride> overrides) {
        var scored = new ArrayList<IndicatorScore>();
        for (var row : evaluation.indicators()) {
            if (isScored(row)) {
                int number = scored.size() + 1;
                scored.add(new IndicatorScore(number, row, indicators.score(row), newest(overrides, number)));
            }
        }
        var score = new EvaluationScore(evaluation, execution(evaluation, scored), scored, Optional.empty());
        return new EvaluationScore(
                evaluation, score.execution(), scored, score.score().map(scheme::gradeOf));
    }

    /** A row of the form that is left empty is no indicator. */
    private static boolean isScored(EvaluatedIndicator row) {
        return !row.level3().isEmpty()
                || row.weight().number().isPresent()
                || row.score().number().isPresent();
    }

    private static Optional<ScoreOverride> newest(List<ScoreOverride> overrides, int indicator) {
        return overrides.stream()
                .filter(override -> override.indicator() == indicator)
                .reduce((earlier, later) -> later)
                .filter(override -> override.score().isPresent());
    }

    private Optional<ExecutionScore> execution(SelfEvaluation evaluation, List<IndicatorScore> scored) {
        return evaluation.executions().stream()
                .filter(row -> row.funding().equals(Execution.TOTAL))
                .findFirst()
                .flatMap(row -> points(row, scored).map(points -> ExecutionScore.of(row, points, scheme.execution())));
    }

    /** 90 + 10 or 100: a form whose indicators make the full score by themselves gives no points for the execution. */
    private Optional<BigDecimal> points(Execution row, List<IndicatorScore> scored) {
        var weights = scored.stream()
                .flatMap(indicator -> indicator.weight().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var printed = row.weight().number();
        if (printed.isPresent()) {
            return printed;
        }
        boolean whole = weights.compareTo(scheme.fullScore()) == 0
                && row.score().number().isEmpty();
        return whole ? Optional.empty() : Optional.of(scheme.execution().points());
    }
}
