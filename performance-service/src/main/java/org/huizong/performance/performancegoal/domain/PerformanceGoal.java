package org.huizong.performance.performancegoal.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * 绩效目标 of a whole department or of one project, for a year or for longer. Texts that the form does not print are empty.
 *
 * @param year year that the form itself prints; 0 when it prints none
 * @param unitName 部门名称 or 预算单位 of the form
 * @param project 项目名称; empty for an overall goal
 * @param content 主要内容 of the project
 * @param goal the goal in words
 */
public record PerformanceGoal(
        GoalKind kind,
        GoalHorizon horizon,
        int year,
        String unitName,
        String project,
        String content,
        String goal,
        GoalMoney money,
        List<SubGoal> subGoals,
        List<PerformanceIndicator> indicators,
        SourceLines lines) {

    public PerformanceGoal {
        subGoals = List.copyOf(subGoals);
        indicators = List.copyOf(indicators);
    }

    /** 不予公开: the goal of a classified project is told to nobody. */
    public boolean isWithheld() {
        return ProjectName.isWithheld(project);
    }

    /** The same goal with one more indicator, the last one. */
    public PerformanceGoal with(PerformanceIndicator indicator) {
        var more = new ArrayList<>(indicators);
        more.add(indicator);
        return new PerformanceGoal(kind, horizon, year, unitName, project, content, goal, money, subGoals, more, lines);
    }

    /** Indicators that carry a name; a row that is left empty is no indicator. */
    public int indicatorCount() {
        return (int) indicators.stream().filter(PerformanceIndicator::named).count();
    }
}
