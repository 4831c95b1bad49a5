package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/** 指标值规范: a target has an operator and a unit; a rate of 100 % is reached, never exceeded. What is not understood is kept. */
final class TargetSpellingCheck implements PerformanceCheck {

    static final List<String> MESSAGES = List.of("unreadable", "no-operator", "full-rate");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    TargetSpellingCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal((goal, subject) -> goal.indicators().stream()
                .filter(PerformanceIndicator::named)
                .forEach(indicator -> check(goal, indicator, subject, findings)));
    }

    private static void check(
            PerformanceGoal goal, PerformanceIndicator indicator, Subject subject, RuleFindings findings) {
        switch (indicator.target().operator()) {
            case UNREADABLE -> tell("unreadable", goal, indicator, subject, findings);
            case UNSTATED -> tell("no-operator", goal, indicator, subject, findings);
            case AT_LEAST -> {
                if (isFullRate(indicator)) {
                    tell("full-rate", goal, indicator, subject, findings);
                }
            }
            default -> {
                // The other forms are what the guide asks for.
            }
        }
    }

    private static boolean isFullRate(PerformanceIndicator indicator) {
        var target = indicator.target();
        return target.operator() == TargetOperator.AT_LEAST
                && target.unit().equals("%")
                && target.number()
                        .filter(number -> number.compareTo(HUNDRED) >= 0)
                        .isPresent();
    }

    private static void tell(
            String message,
            PerformanceGoal goal,
            PerformanceIndicator indicator,
            Subject subject,
            RuleFindings findings) {
        findings.tell(
                message,
                subject,
                RuleFindings.Sides.of(
                        Places.indicator(goal, indicator, indicator.target().printed())),
                Map.of("goal", Places.title(goal), "indicator", indicator.level3()));
    }
}
