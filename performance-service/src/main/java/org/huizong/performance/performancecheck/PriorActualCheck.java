package org.huizong.performance.performancecheck;

import java.util.List;
import java.util.Map;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/** 上年完成值: a target is no worse than what was reached last year, and of the same kind. A cost that may rise is no worse target. */
final class PriorActualCheck implements PerformanceCheck {

    static final List<String> MESSAGES = List.of("worse", "kind");
    private static final List<TargetOperator> COUNTED =
            List.of(TargetOperator.AT_LEAST, TargetOperator.MORE_THAN, TargetOperator.EQUAL);

    PriorActualCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal((goal, subject) -> goal.indicators().stream()
                .filter(PerformanceIndicator::named)
                .filter(indicator -> !indicator.priorActual().isEmpty()
                        && !indicator.priorActual().contains("新增"))
                .forEach(indicator -> check(goal, indicator, subject, findings)));
    }

    private static void check(
            PerformanceGoal goal, PerformanceIndicator indicator, Subject subject, RuleFindings findings) {
        var target = indicator.target();
        var prior = IndicatorTarget.ofPrinted(indicator.priorActual());
        boolean numbers = target.number().isPresent() && prior.number().isPresent();
        if (numbers && (prior.unit().isEmpty() || prior.unit().equals(target.unit()))) {
            if (isWorse(indicator, target, prior)) {
                tell("worse", goal, indicator, subject, findings);
            }
        } else if (target.number().isPresent() && prior.operator() == TargetOperator.QUALITATIVE) {
            tell("kind", goal, indicator, subject, findings);
        } else if (target.operator() == TargetOperator.QUALITATIVE
                && prior.number().isPresent()) {
            tell("kind", goal, indicator, subject, findings);
        }
    }

    private static boolean isWorse(PerformanceIndicator indicator, IndicatorTarget target, IndicatorTarget prior) {
        var wanted = target.number().orElseThrow();
        var reached = prior.number().orElseThrow();
        if (CostTarget.isCost(indicator)) {
            return false;
        }
        return COUNTED.contains(target.operator())
                ? wanted.compareTo(reached) < 0
                : target.operator() == TargetOperator.AT_MOST && wanted.compareTo(reached) > 0;
    }

    private static void tell(
            String message,
            PerformanceGoal goal,
            PerformanceIndicator indicator,
            Subject subject,
            RuleFindings findings) {
        var target = Places.indicator(goal, indicator, indicator.target().printed());
        findings.tell(
                message,
                subject,
                new RuleFindings.Sides(
                        target, new Side(target.where() + "/上年完成值", target.line(), indicator.priorActual())),
                Map.of("goal", Places.title(goal), "indicator", indicator.level3()));
    }
}
