package org.huizong.performance.performancegoal.domain;

import java.util.List;
import java.util.Optional;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.FindingList.Rule;
import org.huizong.performance.performancegoal.domain.GoalFinding.Kind;
import org.huizong.performance.performancegoal.domain.GoalFinding.Message;
import org.huizong.performance.performancegoal.domain.GoalFinding.Severity;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;

/** Q04, Q07, Q08, Q19: the goals against the projects of the budget and their money. */
final class GoalMoneyChecks {

    private static final Rule FISCAL_MONEY = new Rule("Q07", Severity.ERROR, Kind.INCONSISTENT);
    private static final Rule NAMES = new Rule("Q08", Severity.ERROR, Kind.NAME);
    private static final Rule NOT_BUDGETED = new Rule("Q08", Severity.ERROR, Kind.MISSING);
    private static final Rule NO_GOAL = new Rule("Q04", Severity.ERROR, Kind.MISSING);
    private static final Rule WITHHELD = new Rule("Q19", Severity.INFO, Kind.CLASSIFIED);

    private final PerformanceContent content;
    private final GoalCoverage coverage;
    private final boolean budgetHasProjects;
    private final FindingList findings;

    GoalMoneyChecks(
            PerformanceContent content, GoalCoverage coverage, List<BudgetedProject> projects, FindingList findings) {
        this.content = content;
        this.coverage = coverage;
        this.budgetHasProjects = !projects.isEmpty();
        this.findings = findings;
    }

    void run() {
        for (int i = 0; i < coverage.projectGoals().size(); i++) {
            var goal = coverage.projectGoals().get(i);
            var subject = new Subject(Subject.Type.GOAL, content.goals().indexOf(goal));
            var project = coverage.projectOf(i);
            if (project.isPresent()) {
                money(goal, project.get(), subject);
                name(goal, project.get(), subject);
            } else {
                notBudgeted(goal, subject);
            }
        }
        coverage.withoutGoal().forEach(this::withoutGoal);
    }

    private void money(PerformanceGoal goal, BudgetedProject project, Subject subject) {
        var printed = goal.money().fiscal().amount().isPresent()
                ? goal.money().fiscal()
                : goal.money().total();
        var budgeted = project.amount();
        if (printed.amount().isEmpty() || budgeted.isEmpty() || printed.amount().equals(budgeted)) {
            return;
        }
        findings.addAmounts(
                FISCAL_MONEY,
                subject,
                new Message(
                        "“" + goal.project() + "”绩效目标表财政拨款 " + printed.printed() + " 与项目预算 "
                                + printed.unit().format(budgeted.get()) + " 不一致",
                        "“" + goal.project() + "”: fiscal money of the goal " + printed.printed()
                                + " is not the project's budget "
                                + printed.unit().format(budgeted.get())),
                printed.unit(),
                FindingList.side(goal.project() + "/财政拨款", printed),
                FindingList.side("项目预算/" + project.name(), budgeted.get(), printed.unit()));
    }

    private void name(PerformanceGoal goal, BudgetedProject project, Subject subject) {
        if (ProjectName.plain(goal.project()).equals(ProjectName.plain(project.name()))) {
            return;
        }
        findings.add(
                NAMES,
                subject,
                new Message(
                        "绩效目标表的项目名称“" + goal.project() + "”与预算的项目名称“" + project.name() + "”不一致",
                        "The goal names the project “" + goal.project() + "”, the budget “" + project.name() + "”"),
                new Side("绩效目标表/项目名称", goal.lines().first(), goal.project()),
                new Side("预算/项目名称", 0, project.name()));
    }

    /** Money outside the appropriation stands in no project table; only fiscal money must be found there. */
    private void notBudgeted(PerformanceGoal goal, Subject subject) {
        boolean fiscalMoney = goal.money()
                .fiscal()
                .amount()
                .or(() -> Optional.of(new Amount(1)))
                .filter(amount -> !amount.isZero())
                .isPresent();
        if (!budgetHasProjects || !fiscalMoney) {
            return;
        }
        findings.add(
                NOT_BUDGETED,
                subject,
                new Message(
                        "预算中没有与绩效目标“" + goal.project() + "”对应的项目",
                        "The budget has no project for the goal “" + goal.project() + "”"),
                new Side("绩效目标表/项目名称", goal.lines().first(), goal.project()),
                Side.NONE);
    }

    private void withoutGoal(BudgetedProject project) {
        var amount = AmountUnit.TEN_THOUSAND_YUAN.format(project.amount().orElseThrow());
        var place = new Side("项目预算/" + project.name(), 0, amount);
        if (ProjectName.isWithheld(project.name())) {
            findings.add(
                    WITHHELD,
                    Subject.BOOK,
                    new Message(
                            "项目“" + project.name() + "” " + amount + " 的绩效目标不予公开",
                            "The goal of “" + project.name() + "” " + amount + " is withheld"),
                    place,
                    Side.NONE);
            return;
        }
        findings.add(
                NO_GOAL,
                Subject.BOOK,
                new Message(
                        "项目“" + project.name() + "”有资金 " + amount + " 而没有绩效目标",
                        "The project “" + project.name() + "” has money " + amount + " and no goal"),
                place,
                Side.NONE);
    }
}
