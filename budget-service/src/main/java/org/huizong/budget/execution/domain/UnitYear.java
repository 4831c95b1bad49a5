package org.huizong.budget.execution.domain;

import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.book.Stage;

/** 单位年度: whose execution of which fiscal year. */
public record UnitYear(String region, String unitName, int year) {

    /** The book that the cumulative state of the year makes. */
    public BookIdentity book() {
        return new BookIdentity(region, unitName, year, Stage.EXECUTED);
    }

    public UUID budgetUnit() {
        return book().budgetUnitId();
    }
}
