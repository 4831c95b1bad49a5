package org.huizong.budget.departmentalbudget.domain;

import java.util.UUID;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;

/**
 * 部门预算的身份: which budget unit, fiscal year and stage a book speaks of. Two documents with the same identity are two
 * versions of one book.
 *
 * @param region six digits of GB/T 2260
 * @param unitName printed name; spaces in it never tell two units apart
 */
public record BookIdentity(String region, String unitName, int year, Stage stage) {

    public BookIdentity {
        unitName = BookId.unitNameWithoutSpaces(unitName);
    }

    /** The book of the same unit and year at another stage. */
    public BookIdentity at(Stage other) {
        return new BookIdentity(region, unitName, year, other);
    }

    public UUID bookId() {
        return BookId.of(region, unitName, year, stage);
    }

    public UUID budgetUnitId() {
        return BookId.ofBudgetUnit(region, unitName);
    }
}
