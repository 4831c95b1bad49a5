package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.budgetround.domain.RoundKind;
import org.huizong.budget.ceiling.Ceilings;
import org.huizong.budget.ceiling.domain.Ceiling;
import org.huizong.budget.ceiling.domain.CeilingMode;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.Amount;
import org.huizong.platform.access.Caller;

/** 控制数校核: holds an initial budget against the ceilings that its unit was issued. */
@ApplicationScoped
public class CeilingCheck {

    private final Ceilings ceilings;
    private final BookContents contents;
    private final BookFigures figures;

    CeilingCheck(Ceilings ceilings, BookContents contents, BookFigures figures) {
        this.ceilings = ceilings;
        this.contents = contents;
        this.figures = figures;
    }

    /** Every ceiling that binds the book, with what the totals ask for; none for any stage but the initial one. */
    List<CeilingUse> uses(BookIdentity identity, BookTotals totals) {
        if (identity.stage() != Stage.INITIAL) {
            return List.of();
        }
        return ceilings.of(identity.budgetUnitId(), identity.year()).stream()
                .map(ceiling -> new CeilingUse(ceiling, requested(ceiling, totals)))
                .toList();
    }

    List<CeilingUse> uses(BookIdentity identity, CheckedContent checked) {
        boolean bound = identity.stage() == Stage.INITIAL
                && !ceilings.of(identity.budgetUnitId(), identity.year()).isEmpty();
        return bound ? uses(identity, figures.of(identity, checked)) : List.of();
    }

    /**
     * A submission: what is declared in 一上 knows no ceiling yet, and a correction of an approved budget none any more.
     *
     * @throws CeilingExceededException if the book asks for more than a stopping ceiling
     */
    void admit(DepartmentalBudget book, Optional<RoundKind> round, Caller caller) {
        boolean bound = book.standing().of(BookStatus.APPROVED).isEmpty()
                && round.filter(RoundKind.DECLARATION::equals).isEmpty();
        if (!bound) {
            return;
        }
        var hash = book.newest().orElseThrow().content().contentHash();
        var checked = contents.find(book.id(), hash, caller.scope()).orElseThrow();
        var stopped = uses(book.identity(), checked).stream()
                .filter(use -> use.isExceeded() && use.ceiling().terms().mode() == CeilingMode.STOP)
                .toList();
        if (!stopped.isEmpty()) {
            throw new CeilingExceededException(book.identity(), stopped);
        }
    }

    private static Optional<Amount> requested(Ceiling ceiling, BookTotals totals) {
        var measure = ceiling.key().measure();
        if (!measure.countsRevenue()) {
            return Optional.of(totals.expenditure(measure.functionClass(), measure.nature()));
        }
        return totals.tellsFunds() || totals.expenditure().isZero()
                ? Optional.of(totals.revenue(measure.functionClass(), measure.fund()))
                : Optional.empty();
    }
}
