package org.huizong.budget.departmentalbudget.application;

import java.time.Clock;
import java.util.stream.Collectors;
import org.huizong.budget.budgetround.BudgetRounds;
import org.huizong.budget.ceiling.Ceilings;
import org.huizong.budget.crosstablecheck.SeedCodeEditions;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.tableset.TableSetCatalogue;

/** The use cases over ports in memory, put together as the container does it. */
record UseCases(MemoryLedger ledger, BudgetRounds rounds, Ceilings ceilings, Clock clock) {

    ImportDepartmentalBudgets imports() {
        return new ImportDepartmentalBudgets(ledger, ledger, secrecy(), checker(), journal(), gate(), between(), clock);
    }

    FileDepartmentalBudget filing() {
        return new FileDepartmentalBudget(ledger, ledger, secrecy(), checker(), journal(), gate(), clock);
    }

    ActOnDepartmentalBudget acts() {
        return new ActOnDepartmentalBudget(
                ledger,
                ledger,
                ledger,
                journal(),
                new WorkflowRules(gate(), ceilingCheck(), adjustments()),
                between(),
                clock);
    }

    AdjustDepartmentalBudget adjust() {
        return new AdjustDepartmentalBudget(
                ledger, ledger, checker(), ledger.classified, journal(), adjustments(), clock);
    }

    private CeilingCheck ceilingCheck() {
        return new CeilingCheck(ceilings, ledger, figures());
    }

    private AdjustmentLedger adjustments() {
        return new AdjustmentLedger(ledger, ledger, figures());
    }

    BookFigures figures() {
        return new BookFigures(checks(), new SeedCodeEditions(), TableSetCatalogue.shipped());
    }

    /** Related books are those that the ledger holds. */
    BetweenBooks between() {
        return new BetweenBooks(
                (ids, scope) -> ids.stream()
                        .flatMap(id -> ledger.find(id, scope).stream())
                        .collect(Collectors.toMap(DepartmentalBudget::id, book -> ledger.find(
                                        book.id(),
                                        book.newest().orElseThrow().content().contentHash(),
                                        scope)
                                .orElseThrow()
                                .content())),
                checks());
    }

    private RoundGate gate() {
        return new RoundGate(rounds, clock);
    }

    private SecrecyGuard secrecy() {
        return new SecrecyGuard(ledger);
    }

    private BookJournal journal() {
        return new BookJournal(
                ledger, ledger, ledger, ledger, new ClassifiedJournal(ledger.classified, ledger.classified));
    }

    private ContentChecker checker() {
        return new ContentChecker(checks(), ledger, ledger.classified);
    }

    private static BookChecks checks() {
        return new BookChecks(new SeedCodeEditions(), TableSetCatalogue.shipped());
    }
}
