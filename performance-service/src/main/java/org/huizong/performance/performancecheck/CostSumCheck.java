package org.huizong.performance.performancecheck;

import java.util.Map;
import java.util.Optional;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;

/** 成本指标合计: where every cost indicator bounds money in whole, the bounds add up to the money of the project. */
final class CostSumCheck implements PerformanceCheck {

    CostSumCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal(GoalKind.PROJECT, (goal, subject) -> check(goal, subject, findings));
    }

    private static void check(PerformanceGoal goal, Subject subject, RuleFindings findings) {
        var total = goal.money().total();
        var ceilings = goal.indicators().stream()
                .filter(CostTarget::isCost)
                .map(CostTarget::ceiling)
                .toList();
        if (total.amount().isEmpty() || ceilings.isEmpty() || ceilings.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        var sum = ceilings.stream().flatMap(Optional::stream).reduce(Amount.ZERO, Amount::plus);
        if (!sum.equals(total.amount().get())) {
            findings.tellAmounts(
                    "inconsistent",
                    subject,
                    new RuleFindings.Sides(
                            new Side(
                                    goal.project() + "/成本指标合计",
                                    goal.lines().first(),
                                    total.unit().format(sum)),
                            RuleFindings.side(goal.project() + "/年度预算总额", total)),
                    new RuleFindings.Figures(total.unit(), Map.of("goal", goal.project())));
        }
    }
}
