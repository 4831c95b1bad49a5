package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.Coverage;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.money.Amount;

/** 部门汇总: what a department's book says, and what the books of the units below it come to. */
@ApplicationScoped
class DepartmentSums {

    private final BudgetUnitRegister register;
    private final BookShelf shelf;
    private final BookContents contents;
    private final BookFigures figures;

    DepartmentSums(BudgetUnitRegister register, BookShelf shelf, BookContents contents, BookFigures figures) {
        this.register = register;
        this.shelf = shelf;
        this.contents = contents;
        this.figures = figures;
    }

    /**
     * @param department total expenditure of the department's book
     * @param units total expenditure of the books of its units
     * @param counted units that have a book
     * @param missing units of the register that have none
     */
    record Sum(Amount department, Amount units, int counted, int missing) {

        boolean differs() {
            return !difference().isZero();
        }

        Amount difference() {
            return department.minus(units);
        }
    }

    /** Empty unless the book covers a department and at least one of its units has a book of the year and stage. */
    Optional<Sum> of(BookIdentity identity, CheckedContent checked, AccessScope scope) {
        if (checked.stamp().coverage() != Coverage.DEPARTMENT) {
            return Optional.empty();
        }
        var below = register.unitsBelow(identity);
        var totals = below.stream().flatMap(unit -> total(unit, scope).stream()).toList();
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        var units = totals.stream().reduce(Amount.ZERO, Amount::plus);
        var department = figures.of(identity, checked).expenditure();
        return Optional.of(new Sum(department, units, totals.size(), below.size() - totals.size()));
    }

    private Optional<Amount> total(BookIdentity unit, AccessScope scope) {
        return shelf.find(unit.bookId(), scope)
                .filter(book -> book.seen().status() != BookStatus.WITHDRAWN)
                .flatMap(book -> contents.find(book.id(), book.seen().content().contentHash(), scope))
                .map(content -> figures.of(unit, content).expenditure());
    }
}
