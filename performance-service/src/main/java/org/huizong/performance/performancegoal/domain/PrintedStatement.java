package org.huizong.performance.performancegoal.domain;

/**
 * 绩效说明: one figure that a document tells of its goals or self-evaluations in a sentence, or a field that a form leaves blank.
 *
 * @param figure what it tells: one of the words below
 * @param name what a rate is of, or the project of a blank field; empty otherwise
 * @param value digits as printed: money in 万元, rates in percent; empty for a blank field
 * @param line source line
 */
public record PrintedStatement(String figure, String name, String value, int line) {

    /** 整体绩效目标涉及预算金额. */
    public static final String OVERALL_MONEY = "overall-money";
    /** 财政拨款项目涉及预算金额. */
    public static final String FISCAL_PROJECTS = "fiscal-projects";
    /** 非财政拨款项目涉及预算金额. */
    public static final String OTHER_PROJECTS = "other-projects";
    /** 开展绩效评价项目个数. */
    public static final String EVALUATED_COUNT = "evaluated-count";
    /** 绩效评价项目涉及资金. */
    public static final String EVALUATED_MONEY = "evaluated-money";
    /** 使用项目资金. */
    public static final String USED_MONEY = "used-money";
    /** 满意率, 办结率 and other rates. */
    public static final String RATE = "rate";
    /** 联系电话 of a self-evaluation that is left empty; a number that is given is never kept. */
    public static final String BLANK_TELEPHONE = "blank-telephone";
}
