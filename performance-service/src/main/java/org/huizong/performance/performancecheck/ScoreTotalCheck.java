package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.Map;

/** 总分与核算总分: the printed total beside the sum of the recomputed scores. */
final class ScoreTotalCheck implements PerformanceCheck {

    ScoreTotalCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachScore((score, subject) -> score.difference()
                .filter(difference -> difference.signum() != 0)
                .ifPresent(difference -> findings.tell(
                        "total",
                        subject,
                        EvaluationPlaces.computed(
                                score.evaluation(),
                                "总分",
                                score.evaluation().totalScore().printed(),
                                score.computedTotal()
                                        .map(BigDecimal::toPlainString)
                                        .orElseThrow()),
                        Map.of(
                                "project", score.evaluation().project(),
                                "scoreDifference", difference.toPlainString()))));
    }
}
