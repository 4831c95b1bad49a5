package org.huizong.performance.performancecheck;

import java.util.Map;
import java.util.Optional;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.ProjectName;

/** 项目名称: a goal names its project as the budget does, and speaks of no project that the budget does not have. */
final class ProjectNameCheck implements PerformanceCheck {

    ProjectNameCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        boolean budgetHasProjects = book.budget()
                .map(BudgetView::projects)
                .filter(projects -> !projects.isEmpty())
                .isPresent();
        book.eachGoal(GoalKind.PROJECT, (goal, subject) -> {
            var project = book.projectOf(goal);
            if (project.isPresent()) {
                name(goal, project.get(), subject, findings);
            } else if (budgetHasProjects && hasFiscalMoney(goal)) {
                findings.tell(
                        "missing",
                        subject,
                        RuleFindings.Sides.of(
                                new Side("绩效目标表/项目名称", goal.lines().first(), goal.project())),
                        Map.of());
            }
        });
    }

    private static void name(PerformanceGoal goal, BudgetedProject project, Subject subject, RuleFindings findings) {
        if (ProjectName.plain(goal.project()).equals(ProjectName.plain(project.name()))) {
            return;
        }
        findings.tell(
                "name",
                subject,
                new RuleFindings.Sides(
                        new Side("绩效目标表/项目名称", goal.lines().first(), goal.project()),
                        new Side("预算/项目名称", 0, project.name())),
                Map.of());
    }

    /** Money outside the appropriation stands in no project table; only fiscal money must be found there. */
    private static boolean hasFiscalMoney(PerformanceGoal goal) {
        return goal.money()
                .fiscal()
                .amount()
                .or(() -> Optional.of(new Amount(1)))
                .filter(amount -> !amount.isZero())
                .isPresent();
    }
}
