package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.huizong.performance.performancecheck.RuleFindings.Sides;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.scoring.domain.IndicatorScore;

/** 出处: how a finding names the cells of a self-evaluation, beside what was computed for them. */
final class EvaluationPlaces {

    private EvaluationPlaces() {}

    /** A cell found by the form's first line, and the figure that it should be. */
    static Sides computed(SelfEvaluation evaluation, String cell, String printed, String computed) {
        var where = evaluation.project() + "/" + cell;
        return new Sides(new Side(where, evaluation.lines().first(), printed), new Side(where + "（核算）", 0, computed));
    }

    /** The printed score of an indicator beside another figure. */
    static Sides score(SelfEvaluation evaluation, IndicatorScore indicator, String right, String value) {
        var where = evaluation.project() + "/" + indicator.row().level3();
        return new Sides(
                new Side(
                        where + "/得分",
                        indicator.row().lines().first(),
                        indicator.row().score().printed()),
                new Side(where + "/" + right, indicator.row().lines().first(), value));
    }

    /** The words that every sentence about an indicator may use. */
    static Map<String, String> words(SelfEvaluation evaluation, IndicatorScore indicator) {
        return Map.of(
                "project", evaluation.project(),
                "indicator", indicator.row().level3(),
                "target", indicator.row().target().printed(),
                "actual", indicator.row().actual().printed(),
                "weight", indicator.row().weight().printed(),
                "printed", indicator.row().score().printed(),
                "calculation", indicator.computation().calculation(),
                "scoreDifference",
                        indicator.difference().map(BigDecimal::toPlainString).orElse(""));
    }

    static Optional<Execution> total(SelfEvaluation evaluation) {
        return evaluation.executions().stream()
                .filter(row -> row.funding().equals(Execution.TOTAL))
                .findFirst();
    }
}
