package org.huizong.budget.disclosure.domain;

import java.util.List;

/**
 * 绩效目标表: one goal table as performance-service announced it.
 *
 * @param kind {@code overall} 部门整体 or {@code project}
 * @param project 项目名称; empty for the overall goal
 * @param total 年度预算总额, in fen; {@code appropriated} 财政拨款 and {@code other} 其他资金 of it
 */
public record GoalSheet(String kind, String project, Money money, String goal, List<Indicator> indicators) {

    public static final String OVERALL = "overall";

    public GoalSheet {
        indicators = List.copyOf(indicators);
    }

    /** Amounts in fen; of the overall goal 上级安排, 本级安排 and 其他. */
    public record Money(long totalFen, long appropriatedFen, long superiorFen, long otherFen) {}

    /** As printed: levels, name, target with operator and unit, basis, prior actual, weight, scoring rule, evidence. */
    public record Indicator(
            String level1,
            String level2,
            String name,
            String target,
            String basis,
            String priorActual,
            String weight,
            String scoringRule,
            String evidence) {}

    public boolean isOverall() {
        return kind.equals(OVERALL);
    }
}
