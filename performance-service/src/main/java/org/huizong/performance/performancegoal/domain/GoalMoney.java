package org.huizong.performance.performancegoal.domain;

/**
 * 资金 of a goal. A project form prints total, fiscal and other; an overall form prints superior, own level and other.
 *
 * @param total 年度预算总额
 * @param fiscal 财政拨款
 * @param superior 上级安排
 * @param ownLevel 本级安排
 * @param other 其他资金
 */
public record GoalMoney(
        PrintedAmount total,
        PrintedAmount fiscal,
        PrintedAmount superior,
        PrintedAmount ownLevel,
        PrintedAmount other) {

    public static final GoalMoney UNPRINTED = new GoalMoney(
            PrintedAmount.BLANK, PrintedAmount.BLANK, PrintedAmount.BLANK, PrintedAmount.BLANK, PrintedAmount.BLANK);

    public static GoalMoney ofProject(PrintedAmount total, PrintedAmount fiscal, PrintedAmount other) {
        return new GoalMoney(total, fiscal, PrintedAmount.BLANK, PrintedAmount.BLANK, other);
    }

    public static GoalMoney ofDepartment(PrintedAmount superior, PrintedAmount ownLevel, PrintedAmount other) {
        return new GoalMoney(PrintedAmount.BLANK, PrintedAmount.BLANK, superior, ownLevel, other);
    }
}
