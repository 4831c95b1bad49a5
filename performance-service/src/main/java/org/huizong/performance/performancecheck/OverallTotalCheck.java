package org.huizong.performance.performancecheck;

import java.util.Map;
import java.util.stream.Stream;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;

/** 整体绩效资金: 上级, 本级 and 其他 of the overall goal add up to the whole budget. */
final class OverallTotalCheck implements PerformanceCheck {

    OverallTotalCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.budget()
                .flatMap(budget -> budget.total())
                .ifPresent(total -> book.eachGoal(GoalKind.OVERALL, (goal, subject) -> {
                    if (goal.horizon() == GoalHorizon.ANNUAL) {
                        check(goal, total, subject, findings);
                    }
                }));
    }

    private static void check(PerformanceGoal goal, Amount total, Subject subject, RuleFindings findings) {
        var money = goal.money();
        var parts = Stream.of(money.superior(), money.ownLevel(), money.other()).toList();
        if (parts.stream().anyMatch(part -> part.amount().isEmpty())) {
            return;
        }
        var sum = parts.stream().flatMap(part -> part.amount().stream()).reduce(Amount.ZERO, Amount::plus);
        var unit = money.superior().unit();
        if (!sum.equals(total)) {
            findings.tellAmounts(
                    "inconsistent",
                    subject,
                    new RuleFindings.Sides(
                            new Side(
                                    Places.title(goal) + "/上级安排+本级安排+其他",
                                    money.superior().line(),
                                    unit.format(sum)),
                            RuleFindings.side("预算/收支总预算", total, unit)),
                    new RuleFindings.Figures(unit, Map.of()));
        }
    }
}
