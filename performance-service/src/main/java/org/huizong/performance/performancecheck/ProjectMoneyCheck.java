package org.huizong.performance.performancecheck;

import java.util.Map;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;

/** 目标资金与项目预算: the fiscal money of a goal is the money of its project in the budget. */
final class ProjectMoneyCheck implements PerformanceCheck {

    ProjectMoneyCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal(GoalKind.PROJECT, (goal, subject) -> book.projectOf(goal)
                .ifPresent(project -> check(goal, project, subject, findings)));
    }

    private static void check(PerformanceGoal goal, BudgetedProject project, Subject subject, RuleFindings findings) {
        var printed = goal.money().fiscal().amount().isPresent()
                ? goal.money().fiscal()
                : goal.money().total();
        var budgeted = project.amount();
        if (printed.amount().isEmpty() || budgeted.isEmpty() || printed.amount().equals(budgeted)) {
            return;
        }
        findings.tellAmounts(
                "inconsistent",
                subject,
                new RuleFindings.Sides(
                        RuleFindings.side(goal.project() + "/财政拨款", printed),
                        RuleFindings.side("项目预算/" + project.name(), budgeted.get(), printed.unit())),
                new RuleFindings.Figures(printed.unit(), Map.of("goal", goal.project())));
    }
}
