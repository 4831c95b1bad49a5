package org.huizong.performance.performancegoal.domain;

/**
 * 绩效指标 on three levels (一级, 二级, 三级指标), with its target and how it is to be judged. Texts that the form does not print are
 * empty.
 *
 * @param subGoal name of the sub-goal (长期目标 1 …) that it belongs to; empty when the goal has none
 * @param basis 指标值设置依据
 * @param priorActual 上年完成值 as printed: a value, 新增, or empty
 */
public record PerformanceIndicator(
        String subGoal,
        String level1,
        String level2,
        String level3,
        IndicatorTarget target,
        String basis,
        String priorActual,
        Points weight,
        String scoringRule,
        String evidence,
        SourceLines lines) {

    public boolean named() {
        return !level3.isEmpty();
    }
}
