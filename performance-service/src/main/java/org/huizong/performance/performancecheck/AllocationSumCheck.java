package org.huizong.performance.performancecheck;

import java.util.Map;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancecheck.RuleFindings.Figures;
import org.huizong.performance.performancecheck.RuleFindings.Sides;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.ProjectName;

/** 资金分配: the items of an allocation add up to the money of their project; figures of whole 0.01 万元 may be rounded ones. */
final class AllocationSumCheck implements PerformanceCheck {

    private static final AmountUnit UNIT = AmountUnit.TEN_THOUSAND_YUAN;
    /** Half of 0.01 万元 in fen. */
    private static final long HALF_FEN = 5_000;

    AllocationSumCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.budget().map(BudgetView::projects).stream()
                .flatMap(projects -> projects.stream())
                .filter(project -> !project.allocations().isEmpty() && !ProjectName.isWithheld(project.name()))
                .forEach(project -> project.amount().ifPresent(amount -> check(project, amount, findings)));
    }

    private static void check(BudgetedProject project, Amount amount, RuleFindings findings) {
        var sum = project.allocations().stream()
                .map(BudgetedProject.Allocation::amount)
                .reduce(Amount.ZERO, Amount::plus);
        if (sum.equals(amount)) {
            return;
        }
        findings.tellAmounts(
                isRounding(project, sum.minus(amount)) ? "rounding" : "inconsistent",
                Subject.BOOK,
                new Sides(
                        RuleFindings.side("项目预算/" + project.name() + "/资金分配合计", sum, UNIT),
                        RuleFindings.side("项目预算/" + project.name(), amount, UNIT)),
                new Figures(UNIT, Map.of("project", project.name())));
    }

    private static boolean isRounding(BudgetedProject project, Amount difference) {
        boolean printed =
                project.allocations().stream().allMatch(item -> item.amount().fen() % (2 * HALF_FEN) == 0);
        long allowed = (project.allocations().size() + 1) * HALF_FEN;
        return printed && Math.abs(difference.fen()) <= allowed;
    }
}
