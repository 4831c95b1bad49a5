package org.huizong.performance.performancecheck;

import java.util.Map;
import java.util.Optional;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;

/** 项目支出决算: what the self-evaluations executed is the project expenditure of the accounts, where these tell every project. */
final class ExecutedTotalCheck implements PerformanceCheck {

    private static final AmountUnit UNIT = AmountUnit.TEN_THOUSAND_YUAN;

    ExecutedTotalCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        var executed = book.content().selfEvaluations().stream()
                .map(evaluation -> EvaluationPlaces.total(evaluation)
                        .flatMap(total -> total.executed().amount()))
                .toList();
        var accounts = book.budget().flatMap(ExecutedTotalCheck::projects);
        if (executed.isEmpty() || executed.stream().anyMatch(Optional::isEmpty) || accounts.isEmpty()) {
            return;
        }
        var sum = executed.stream().map(Optional::orElseThrow).reduce(Amount.ZERO, Amount::plus);
        if (!sum.equals(accounts.get())) {
            findings.tellAmounts(
                    "inconsistent",
                    Subject.BOOK,
                    new RuleFindings.Sides(
                            RuleFindings.side("自评表/全年执行数合计", sum, UNIT),
                            RuleFindings.side("决算/项目支出", accounts.get(), UNIT)),
                    new RuleFindings.Figures(UNIT, Map.of()));
        }
    }

    private static Optional<Amount> projects(BudgetView budget) {
        boolean all = !budget.projects().isEmpty()
                && budget.projects().stream()
                        .allMatch(project -> project.amount().isPresent());
        return all
                ? budget.projects().stream()
                        .map(BudgetedProject::amount)
                        .flatMap(Optional::stream)
                        .reduce(Amount::plus)
                : Optional.empty();
    }
}
