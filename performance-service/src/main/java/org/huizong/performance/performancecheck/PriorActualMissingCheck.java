package org.huizong.performance.performancecheck;

import java.util.Map;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;

/** 上年完成值未填: the form that prints scoring rules has a column for last year's actual, with 新增 for what is new; no row is blank. */
final class PriorActualMissingCheck implements PerformanceCheck {

    PriorActualMissingCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal(GoalKind.PROJECT, (goal, subject) -> check(goal, subject, findings));
    }

    private static void check(PerformanceGoal goal, Subject subject, RuleFindings findings) {
        boolean printsColumn = goal.indicators().stream()
                .anyMatch(indicator -> !indicator.scoringRule().isEmpty()
                        && !indicator.evidence().isEmpty());
        long blank = goal.indicators().stream()
                .filter(PerformanceIndicator::named)
                .filter(indicator -> indicator.priorActual().isEmpty())
                .count();
        if (printsColumn && blank > 0) {
            findings.tell(
                    "missing",
                    subject,
                    RuleFindings.Sides.of(Places.cell(goal, "上年完成值", "")),
                    Map.of(
                            "goal",
                            Places.title(goal),
                            "count",
                            Long.toString(blank),
                            "all",
                            Integer.toString(goal.indicatorCount())));
        }
    }
}
