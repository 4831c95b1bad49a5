package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/**
 * 指标值规范: a target has an operator and a unit, an output is counted, a rate is a percentage, a cost is bounded from above. What is
 * not understood is kept as printed.
 */
final class TargetSpellingCheck implements PerformanceCheck {

    static final List<String> MESSAGES =
            List.of("empty", "unreadable", "no-operator", "full-rate", "no-unit", "rate", "cost", "uncounted", "vague");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Pattern unitInName;
    private final Pattern rateName;
    private final List<String> counted;
    private final Pattern vague;

    TargetSpellingCheck(Settings settings) {
        this.unitInName = settings.pattern("unitInName");
        this.rateName = settings.pattern("rateName");
        this.counted = settings.words("counted");
        this.vague = settings.pattern("vague");
    }

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal((goal, subject) -> goal.indicators().stream()
                .filter(PerformanceIndicator::named)
                .forEach(indicator ->
                        messages(indicator).forEach(message -> tell(message, goal, indicator, subject, findings))));
    }

    private List<String> messages(PerformanceIndicator indicator) {
        var target = indicator.target();
        return switch (target.operator()) {
            case UNREADABLE -> List.of(target.printed().isEmpty() ? "empty" : "unreadable");
            case UNSTATED -> List.of("no-operator");
            case QUALITATIVE -> words(indicator);
            case DATE -> List.of();
            default -> numbers(indicator);
        };
    }

    private List<String> words(PerformanceIndicator indicator) {
        if (counted.contains(indicator.level2())) {
            return List.of("uncounted");
        }
        if (rateName.matcher(indicator.level3()).find()) {
            return List.of("rate");
        }
        return vague.matcher(indicator.target().printed()).matches() ? List.of("vague") : List.of();
    }

    private List<String> numbers(PerformanceIndicator indicator) {
        var messages = new ArrayList<String>();
        var target = indicator.target();
        if (target.number().isEmpty()) {
            return messages;
        }
        boolean percent = target.unit().equals("%") || target.unit().equals("‰");
        boolean atLeast = target.operator() == TargetOperator.AT_LEAST || target.operator() == TargetOperator.MORE_THAN;
        if (target.unit().isEmpty() && !unitInName.matcher(indicator.level3()).find()) {
            messages.add("no-unit");
        } else if (!percent && rateName.matcher(indicator.level3()).find()) {
            messages.add("rate");
        }
        if (atLeast && isFull(target)) {
            messages.add("full-rate");
        }
        if (atLeast && CostTarget.isCost(indicator)) {
            messages.add("cost");
        }
        return messages;
    }

    private static boolean isFull(IndicatorTarget target) {
        return target.unit().equals("%")
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
