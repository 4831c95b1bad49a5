package org.huizong.performance.performancecheck;

/** 校验: how one rule looks at a book; what it finds is told in the words of the rule. */
@FunctionalInterface
interface PerformanceCheck {

    void run(CheckedBook book, RuleFindings findings);
}
