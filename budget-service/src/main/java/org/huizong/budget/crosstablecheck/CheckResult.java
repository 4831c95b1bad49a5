package org.huizong.budget.crosstablecheck;

import java.util.List;

/** 校验结果: what does not agree in a book, and how well its printed totals are confirmed. */
public record CheckResult(List<Finding> findings, Confirmations confirmations) {}
