package org.huizong.performance.performancecheck;

import java.util.Map;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;

/** 绩效表资金: 年度预算总额 is fiscal money and other money; a form that leaves one of them blank is not judged. */
final class GoalMoneyCheck implements PerformanceCheck {

    GoalMoneyCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal(GoalKind.PROJECT, (goal, subject) -> check(goal, subject, findings));
    }

    private static void check(PerformanceGoal goal, Subject subject, RuleFindings findings) {
        var total = goal.money().total();
        var fiscal = goal.money().fiscal();
        var other = goal.money().other();
        if (total.amount().isEmpty()
                || fiscal.amount().isEmpty()
                || other.amount().isEmpty()) {
            return;
        }
        var sum = fiscal.amount().get().plus(other.amount().get());
        if (sum.equals(total.amount().get())) {
            return;
        }
        findings.tellAmounts(
                "inconsistent",
                subject,
                new RuleFindings.Sides(
                        RuleFindings.side(goal.project() + "/年度预算总额", total),
                        new Side(
                                goal.project() + "/财政拨款+" + goal.project() + "/其他资金",
                                fiscal.line(),
                                total.unit().format(sum))),
                new RuleFindings.Figures(
                        total.unit(),
                        Map.of("goal", goal.project(), "fiscal", fiscal.printed(), "other", other.printed())));
    }
}
