package org.huizong.performance.performancecheck;

import java.util.Map;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.ProjectName;

/** 同一事项: a rate that the overall goal and a project's goal both bear has one target; counts of a project may be part of the whole. */
final class SameMatterCheck implements PerformanceCheck {

    SameMatterCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal(GoalKind.OVERALL, (overall, ignored) -> {
            if (overall.horizon() == GoalHorizon.ANNUAL) {
                book.eachGoal(GoalKind.PROJECT, (goal, subject) -> compare(overall, goal, subject, findings));
            }
        });
    }

    private static void compare(PerformanceGoal overall, PerformanceGoal goal, Subject subject, RuleFindings findings) {
        for (var whole : overall.indicators()) {
            goal.indicators().stream()
                    .filter(part -> isSameRate(whole, part))
                    .filter(part ->
                            !part.target().number().equals(whole.target().number()))
                    .forEach(part -> findings.tell(
                            "inconsistent",
                            subject,
                            new RuleFindings.Sides(
                                    Places.indicator(goal, part, part.target().printed()),
                                    Places.indicator(
                                            overall, whole, whole.target().printed())),
                            Map.of("goal", Places.title(goal), "indicator", part.level3())));
        }
    }

    private static boolean isSameRate(PerformanceIndicator one, PerformanceIndicator other) {
        return one.named()
                && ProjectName.plain(one.level3()).equals(ProjectName.plain(other.level3()))
                && one.target().unit().equals("%")
                && other.target().unit().equals("%")
                && one.target().number().isPresent()
                && other.target().number().isPresent();
    }
}
