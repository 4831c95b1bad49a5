package org.huizong.performance.performancecheck;

import java.util.List;
import java.util.Map;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;

/** 成本上限与资金分配: a cost ceiling is the money that the budget allots to its item; below it the item cannot be paid. */
final class CostAllocationCheck implements PerformanceCheck {

    static final List<String> MESSAGES = List.of("below", "above");

    private final AllocationLinks links;

    CostAllocationCheck(Settings settings) {
        this.links = new AllocationLinks(settings);
    }

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal(GoalKind.PROJECT, (goal, subject) -> book.projectOf(goal)
                .ifPresent(project -> check(goal, project, subject, findings)));
    }

    private void check(PerformanceGoal goal, BudgetedProject project, Subject subject, RuleFindings findings) {
        var costs = goal.indicators().stream()
                .filter(CostTarget::isCost)
                .filter(indicator -> CostTarget.ceiling(indicator).isPresent())
                .toList();
        for (var link : links.of(costs, project.allocations())) {
            var ceiling = CostTarget.ceiling(link.indicator()).orElseThrow();
            var allotted = link.allocation().amount();
            if (!ceiling.equals(allotted)) {
                var unit = AmountUnit.TEN_THOUSAND_YUAN;
                findings.tellAmounts(
                        ceiling.fen() < allotted.fen() ? "below" : "above",
                        subject,
                        new RuleFindings.Sides(
                                Places.indicator(goal, link.indicator(), unit.format(ceiling)),
                                RuleFindings.side(
                                        "资金分配/" + project.name() + "/"
                                                + link.allocation().item(),
                                        allotted,
                                        unit)),
                        new RuleFindings.Figures(
                                unit,
                                Map.of(
                                        "goal",
                                        goal.project(),
                                        "indicator",
                                        link.indicator().level3(),
                                        "item",
                                        link.allocation().item())));
            }
        }
    }
}
