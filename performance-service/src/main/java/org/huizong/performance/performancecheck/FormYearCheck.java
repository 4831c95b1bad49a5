package org.huizong.performance.performancecheck;

import java.util.Map;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;

/** 表内年度: the year that a form prints is the year of its book. */
final class FormYearCheck implements PerformanceCheck {

    FormYearCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        var year = Integer.toString(book.identity().year());
        book.eachEvaluation((evaluation, subject) -> {
            var printed = Integer.toString(evaluation.year());
            if (evaluation.year() != 0 && !printed.equals(year)) {
                findings.tell(
                        "evaluation",
                        subject,
                        EvaluationPlaces.computed(evaluation, "年度", printed, year),
                        Map.of("project", evaluation.project()));
            }
        });
        book.eachGoal((goal, subject) -> {
            var printed = Integer.toString(goal.year());
            if (goal.year() != 0 && !printed.equals(year)) {
                findings.tell(
                        "inconsistent",
                        subject,
                        new RuleFindings.Sides(Places.cell(goal, "年度", printed), new Side("预算年度", 0, year)),
                        Map.of("goal", Places.title(goal)));
            }
        });
    }
}
