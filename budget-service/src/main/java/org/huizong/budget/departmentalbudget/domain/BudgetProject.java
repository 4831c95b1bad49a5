package org.huizong.budget.departmentalbudget.domain;

import java.util.List;

/**
 * 项目: one project as the narrative describes it. A text that the document does not print is empty.
 *
 * @param ordinal from 1, in printed order
 * @param name 项目名称 without spaces
 * @param basis 设立的政策依据
 * @param amount 预算安排规模; blank when it is withheld
 * @param undertaker 项目承担单位
 * @param allocationText 资金分配情况 as printed
 * @param period 资金执行时间
 * @param classified 涉密: details are withheld (完全不予公开)
 */
public record BudgetProject(
        int ordinal,
        String name,
        String basis,
        PrintedCell amount,
        String undertaker,
        String allocationText,
        List<AllocationItem> allocation,
        String period,
        boolean classified,
        int firstLine,
        int lastLine) {

    public BudgetProject {
        allocation = List.copyOf(allocation);
    }

    /**
     * 资金分配: one purpose of a project's money.
     *
     * @param amount in 万元, whatever unit the sentence uses
     * @param economic class of the departmental economic classification; empty when the item's name does not prove one
     */
    public record AllocationItem(String item, PrintedCell amount, String economic) {}
}
