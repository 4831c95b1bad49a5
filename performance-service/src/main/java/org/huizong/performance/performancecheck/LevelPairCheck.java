package org.huizong.performance.performancecheck;

import java.util.List;
import java.util.Map;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;

/** 指标搭配: a second level stands below the first level that a scheme in force gives it. */
final class LevelPairCheck implements PerformanceCheck {

    private final IndicatorScheme.Editions schemes = IndicatorScheme.Editions.shipped();

    LevelPairCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        var inForce = schemes.inForce(book.identity().year());
        book.eachGoal((goal, subject) -> goal.indicators().stream()
                .filter(PerformanceIndicator::named)
                .filter(indicator -> isWrong(inForce, indicator))
                .forEach(indicator -> tell(goal, indicator, subject, findings)));
    }

    /** Both words belong to a scheme, and no scheme puts them together. */
    private static boolean isWrong(List<IndicatorScheme> schemes, PerformanceIndicator indicator) {
        var level1 = indicator.level1();
        var level2 = indicator.level2();
        return schemes.stream().anyMatch(scheme -> scheme.knows(level1, level2))
                && schemes.stream().noneMatch(scheme -> scheme.allows(level1, level2));
    }

    private static void tell(
            PerformanceGoal goal, PerformanceIndicator indicator, Subject subject, RuleFindings findings) {
        findings.tell(
                "inconsistent",
                subject,
                new RuleFindings.Sides(
                        Places.indicator(goal, indicator, indicator.level2()), new Side("一级指标", 0, indicator.level1())),
                Map.of("goal", Places.title(goal)));
    }
}
