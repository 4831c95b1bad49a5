package org.huizong.performance.performancecheck;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;

/** 必备二级指标: the goal of a project has an indicator of every kind that its scheme asks for. A form that prints no second levels is not judged. */
final class RequiredLevelsCheck implements PerformanceCheck {

    private final IndicatorScheme.Editions schemes = IndicatorScheme.Editions.shipped();

    RequiredLevelsCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal(
                GoalKind.PROJECT, (goal, subject) -> check(goal, book.identity().year(), subject, findings));
    }

    private void check(PerformanceGoal goal, int year, Subject subject, RuleFindings findings) {
        var named =
                goal.indicators().stream().filter(PerformanceIndicator::named).toList();
        if (named.isEmpty()
                || named.stream().anyMatch(indicator -> indicator.level2().isEmpty())) {
            return;
        }
        var levels = named.stream().map(PerformanceIndicator::level2).collect(Collectors.toSet());
        schemes.of(goal, year)
                .filter(scheme -> !scheme.missing(levels).isEmpty())
                .ifPresent(scheme -> findings.tell(
                        "missing",
                        subject,
                        RuleFindings.Sides.of(Places.cell(goal, "二级指标", words(scheme.missing(levels)))),
                        Map.of("goal", Places.title(goal), "scheme", scheme.code())));
    }

    /** 数量指标；经济效益指标或社会效益指标. */
    private static String words(List<List<String>> missing) {
        return missing.stream()
                .map(alternatives -> String.join("或", alternatives))
                .collect(Collectors.joining("；"));
    }
}
