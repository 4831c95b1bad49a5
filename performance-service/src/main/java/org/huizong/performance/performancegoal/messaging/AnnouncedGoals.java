package org.huizong.performance.performancegoal.messaging;

import org.huizong.contracts.event.v1.PerformanceChanged;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.domain.GoalMoney;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.PrintedAmount;

/** 绩效目标 as the event tells it: what the form prints, and nothing where it prints nothing. */
final class AnnouncedGoals {

    private AnnouncedGoals() {}

    static PerformanceChanged.Goal goal(PerformanceGoal goal) {
        return new PerformanceChanged.Goal(
                goal.kind().code(),
                goal.horizon().code(),
                printed(goal.project()),
                printed(goal.goal()),
                money(goal.money()),
                goal.indicators().stream()
                        .filter(PerformanceIndicator::named)
                        .map(AnnouncedGoals::indicator)
                        .toList());
    }

    private static PerformanceChanged.GoalMoney money(GoalMoney money) {
        return new PerformanceChanged.GoalMoney(
                fen(money.total()),
                fen(money.fiscal()),
                fen(money.superior()),
                fen(money.ownLevel()),
                fen(money.other()));
    }

    private static PerformanceChanged.Indicator indicator(PerformanceIndicator indicator) {
        return new PerformanceChanged.Indicator(
                printed(indicator.level1()),
                printed(indicator.level2()),
                printed(indicator.level3()),
                printed(indicator.target().printed()),
                printed(indicator.basis()),
                printed(indicator.priorActual()),
                printed(indicator.weight().printed()),
                printed(indicator.scoringRule()),
                printed(indicator.evidence()));
    }

    /** Absent in the event where the form prints nothing. */
    private static String printed(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Long fen(PrintedAmount amount) {
        return amount.amount().map(Amount::fen).orElse(null);
    }
}
