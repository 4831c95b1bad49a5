package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;

/** 数量乘以单价: where one price for each unit and one quantity of that unit are all there is, they make the project's money. */
final class UnitPriceCheck implements PerformanceCheck {

    UnitPriceCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal(GoalKind.PROJECT, (goal, subject) -> check(goal, subject, findings));
    }

    private static void check(PerformanceGoal goal, Subject subject, RuleFindings findings) {
        var costs = goal.indicators().stream().filter(CostTarget::isCost).toList();
        var total = goal.money().total();
        if (costs.size() != 1 || total.amount().isEmpty()) {
            return;
        }
        CostTarget.unitPrice(costs.get(0)).ifPresent(unitPrice -> {
            var quantities = quantities(goal, unitPrice.of());
            if (quantities.size() != 1) {
                return;
            }
            var quantity = quantities.get(0).target().number().orElseThrow();
            var product = quantity.multiply(BigDecimal.valueOf(unitPrice.price().fen()));
            if (product.stripTrailingZeros().scale() > 0
                    || product.compareTo(BigDecimal.valueOf(total.amount().get().fen())) == 0) {
                return;
            }
            findings.tellAmounts(
                    "inconsistent",
                    subject,
                    new RuleFindings.Sides(
                            new Side(
                                    Places.title(goal) + "/"
                                            + quantities.get(0).level3() + "×"
                                            + costs.get(0).level3(),
                                    costs.get(0).lines().first(),
                                    total.unit().format(new Amount(product.longValueExact()))),
                            RuleFindings.side(goal.project() + "/年度预算总额", total)),
                    new RuleFindings.Figures(
                            total.unit(),
                            Map.of(
                                    "goal",
                                    goal.project(),
                                    "quantity",
                                    quantities.get(0).target().printed(),
                                    "price",
                                    costs.get(0).target().printed())));
        });
    }

    private static List<PerformanceIndicator> quantities(PerformanceGoal goal, String unit) {
        return goal.indicators().stream()
                .filter(indicator -> indicator.level2().equals("数量指标"))
                .filter(indicator -> indicator.target().unit().equals(unit))
                .filter(indicator -> indicator.target().number().isPresent())
                .toList();
    }
}
