package org.huizong.budget.budgetline;

import java.util.List;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;

/** 以明细行填报的预算书: what a projection needs to know of a book. */
public record LinedBook(String unitName, int year, List<BudgetLine> lines) {

    public LinedBook {
        lines = List.copyOf(lines);
    }
}
