package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;

/** 权重合计: the weights of a goal add up to one of the sums that the forms allow. A form without weights is not judged. */
final class WeightCheck implements PerformanceCheck {

    private final List<BigDecimal> sums;

    WeightCheck(Settings settings) {
        this.sums = settings.numbers("sums");
    }

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal((goal, subject) -> check(goal, subject, findings));
    }

    private void check(PerformanceGoal goal, Subject subject, RuleFindings findings) {
        var weights = goal.indicators().stream()
                .flatMap(indicator -> indicator.weight().number().stream())
                .toList();
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.isEmpty() || sums.stream().anyMatch(allowed -> allowed.compareTo(sum) == 0)) {
            return;
        }
        findings.tell(
                "inconsistent",
                subject,
                new RuleFindings.Sides(
                        Places.cell(goal, "权重合计", sum.toPlainString()),
                        new Side("规定权重", 0, sums.get(0).toPlainString())),
                Map.of("goal", Places.title(goal)));
    }
}
