package org.huizong.performance.performancecheck;

import java.util.Map;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.scoring.domain.ExecutionScore;

/** 执行率得分: the points of the execution are what the scheme gives for its rate. */
final class ExecutionScoreCheck implements PerformanceCheck {

    ExecutionScoreCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachScore((score, subject) -> score.execution()
                .filter(execution -> execution
                        .difference()
                        .filter(difference -> difference.signum() != 0)
                        .isPresent())
                .ifPresent(execution -> tell(score.evaluation(), execution, subject, findings)));
    }

    private static void tell(
            SelfEvaluation evaluation, ExecutionScore execution, Subject subject, RuleFindings findings) {
        findings.tell(
                "inconsistent",
                subject,
                EvaluationPlaces.computed(
                        evaluation,
                        "执行率得分",
                        execution.row().score().printed(),
                        execution.computed().orElseThrow().toPlainString()),
                Map.of("project", evaluation.project(), "calculation", execution.calculation()));
    }
}
