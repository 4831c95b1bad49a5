package org.huizong.performance.performancecheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PrintedAmount;

/** 整体绩效资金来源: 上级, 本级 and 其他 of the overall goal are the sources of revenue that the rule's file gives to each of them. */
final class OverallFundsCheck implements PerformanceCheck {

    static final List<String> MESSAGES = List.of("superior", "own-level", "other");

    private final Settings sources;

    OverallFundsCheck(Settings settings) {
        MESSAGES.forEach(settings::words);
        this.sources = settings;
    }

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.budget()
                .ifPresent(budget -> book.eachGoal(GoalKind.OVERALL, (goal, subject) -> {
                    if (goal.horizon() == GoalHorizon.ANNUAL) {
                        compare("superior", goal, goal.money().superior(), budget, subject, findings);
                        compare("own-level", goal, goal.money().ownLevel(), budget, subject, findings);
                        compare("other", goal, goal.money().other(), budget, subject, findings);
                    }
                }));
    }

    private void compare(
            String part,
            PerformanceGoal goal,
            PrintedAmount printed,
            BudgetView budget,
            Subject subject,
            RuleFindings findings) {
        Optional<Amount> budgeted = budget.of(sources.words(part));
        if (printed.amount().isEmpty() || budgeted.isEmpty() || printed.amount().equals(budgeted)) {
            return;
        }
        findings.tellAmounts(
                part,
                subject,
                new RuleFindings.Sides(
                        RuleFindings.side(Places.title(goal) + "/资金来源/" + part, printed),
                        RuleFindings.side("预算收入来源/" + part, budgeted.get(), printed.unit())),
                new RuleFindings.Figures(printed.unit(), Map.of()));
    }
}
