package org.huizong.budget.departmentalbudget.domain;

import org.huizong.contracts.money.Amount;

/**
 * 预算明细行: the atom of a natively filed book, from which every table is projected.
 *
 * @param function code of a 项 of 支出功能分类
 * @param source one of the ten sources of the revenue cube, such as {@code general-public-superior}
 * @param sourceDetail which part of 单位资金 or of a carryover: {@code service, superior-subsidy, affiliate-remittance,
 *     operating, other}, or {@code general-public, government-funds, state-capital, special-account, unit-funds}; empty where
 *     the source has no parts
 * @param economic code of a 款 of 部门预算支出经济分类
 * @param project name of the project; empty for 基本支出
 * @param carryoverItem 文号 and title of what is carried over; empty unless the source is a carryover
 */
public record BudgetLine(
        String function,
        String source,
        String sourceDetail,
        String economic,
        String project,
        String carryoverItem,
        Amount amount) {}
