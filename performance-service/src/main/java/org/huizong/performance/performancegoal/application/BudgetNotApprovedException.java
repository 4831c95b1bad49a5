package org.huizong.performance.performancegoal.application;

/** 预算未批复: goals are approved with their budget or after it, never before. */
public class BudgetNotApprovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
