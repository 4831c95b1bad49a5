package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PrintedAmount;

/** 总体目标内金额: the money that the words of a project's goal tell is the money of its form. */
final class GoalTextMoneyCheck implements PerformanceCheck {

    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,6})?)万元";
    private static final String SPACES = "[\\s\\u3000\\u00a0]+";

    private final Pattern total;
    private final Pattern fiscal;

    GoalTextMoneyCheck(Settings settings) {
        this.total = money(settings, "total");
        this.fiscal = money(settings, "fiscal");
    }

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal(GoalKind.PROJECT, (goal, subject) -> {
            compare(total, goal, goal.money().total(), subject, findings);
            compare(fiscal, goal, goal.money().fiscal(), subject, findings);
        });
    }

    private static void compare(
            Pattern told, PerformanceGoal goal, PrintedAmount printed, Subject subject, RuleFindings findings) {
        var found = told.matcher(goal.goal().replaceAll(SPACES, ""));
        if (printed.amount().isEmpty() || !found.find()) {
            return;
        }
        var number = found.group(found.groupCount());
        var amount = AmountUnit.TEN_THOUSAND_YUAN.parse(new BigDecimal(number).toPlainString());
        if (!amount.equals(printed.amount().get())) {
            findings.tellAmounts(
                    "inconsistent",
                    subject,
                    new RuleFindings.Sides(
                            new Side(
                                    goal.project() + "/项目总体目标",
                                    goal.lines().first(),
                                    printed.unit().format(amount)),
                            RuleFindings.side(goal.project() + "/项目资金", printed)),
                    new RuleFindings.Figures(printed.unit(), Map.of("goal", goal.project(), "told", number)));
        }
    }

    private static Pattern money(Settings settings, String name) {
        return Pattern.compile("(?:" + String.join("|", settings.words(name)) + ")[为共计]?" + NUMBER);
    }
}
