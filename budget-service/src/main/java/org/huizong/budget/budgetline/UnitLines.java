package org.huizong.budget.budgetline;

import java.util.ArrayList;
import java.util.List;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;

/** 一个单位的明细行: the lines of one book among those of a table, with the rows that they stand on. */
public final class UnitLines {

    private final BookIdentity identity;
    private final List<BudgetLine> lines = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();

    UnitLines(BookIdentity identity) {
        this.identity = identity;
    }

    void add(int row, BudgetLine line) {
        lines.add(line);
        rows.add(row);
    }

    void add(List<RowError> found) {
        errors.addAll(found);
    }

    public BookIdentity identity() {
        return identity;
    }

    public List<BudgetLine> lines() {
        return List.copyOf(lines);
    }

    /** Row of the table that a line stands on. */
    public int row(int index) {
        return rows.get(index);
    }

    /** None when every row of the unit is sound; otherwise no line of it may be taken, for its totals would be wrong. */
    public List<RowError> errors() {
        return List.copyOf(errors);
    }
}
