package org.huizong.performance.performancegoal.domain;

import java.util.List;

/**
 * 项目支出绩效自评: what a unit says of its own project after the year, with scores as printed.
 *
 * @param year year that the form itself prints; 0 when it prints none
 * @param department 主管部门
 * @param implementer 实施单位
 * @param indicators rows that are left empty are kept
 * @param totalWeight 分值 of the row 总分
 * @param totalScore 得分 of the row 总分
 */
public record SelfEvaluation(
        int year,
        String project,
        String department,
        String implementer,
        List<Execution> executions,
        String goalExpected,
        String goalActual,
        List<EvaluatedIndicator> indicators,
        Points totalWeight,
        Points totalScore,
        SourceLines lines) {

    public SelfEvaluation {
        executions = List.copyOf(executions);
        indicators = List.copyOf(indicators);
    }

    /** Indicators that carry a name; a row that is left empty is no indicator. */
    public int indicatorCount() {
        return (int) indicators.stream().filter(row -> !row.level3().isEmpty()).count();
    }

    /**
     * 预算执行: one funding row of the form.
     *
     * @param funding {@code total}, {@code fiscal}, {@code carryover} or {@code other}
     * @param initial 年初预算数
     * @param annual 全年预算数
     * @param executed 全年执行数
     * @param rate 执行率 as printed
     */
    public record Execution(
            String funding,
            PrintedAmount initial,
            PrintedAmount annual,
            PrintedAmount executed,
            Points weight,
            String rate,
            Points score) {

        public static final String TOTAL = "total";
        public static final String FISCAL = "fiscal";
        public static final String CARRYOVER = "carryover";
        public static final String OTHER = "other";
    }

    /** @param deviation 偏差原因分析及改进措施 */
    public record EvaluatedIndicator(
            String level1,
            String level2,
            String level3,
            IndicatorTarget target,
            IndicatorTarget actual,
            Points weight,
            Points score,
            String deviation,
            SourceLines lines) {}
}
