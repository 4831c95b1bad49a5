package org.huizong.budget.disclosure.domain;

import java.util.List;
import java.util.Map;

/**
 * 绩效目标表: one goal table as performance-service announced it.
 *
 * @param kind {@code overall} 部门整体 or {@code project}
 * @param project 项目名称; empty for the overall goal
 * @param money in fen, as far as the form prints it: {@code total} 年度预算总额, {@code fiscal} 财政拨款, {@code superior} 上级安排,
 *     {@code ownLevel} 本级安排, {@code other} 其他资金
 */
public record GoalSheet(String kind, String project, Map<String, Long> money, String goal, List<Indicator> indicators) {

    public static final String OVERALL = "overall";

    public GoalSheet {
        money = Map.copyOf(money);
        indicators = List.copyOf(indicators);
    }

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

    /** Whether it is the goal of the whole department. */
    public boolean overall() {
        return kind.equals(OVERALL);
    }
}
