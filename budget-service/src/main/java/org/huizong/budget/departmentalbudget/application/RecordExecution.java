package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.huizong.budget.departmentalbudget.ExecutedBooks;
import org.huizong.budget.departmentalbudget.application.ImportedBook.Change;
import org.huizong.budget.departmentalbudget.domain.Act;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Caller;

/** 登记执行数: the cumulative state of a year as the next version of the unit's executed book. */
@ApplicationScoped
class RecordExecution implements ExecutedBooks {

    private final DepartmentalBudgets books;
    private final BudgetUnitRegister register;
    private final ContentChecker checker;
    private final BookJournal journal;
    private final Clock clock;

    RecordExecution(
            DepartmentalBudgets books,
            BudgetUnitRegister register,
            ContentChecker checker,
            BookJournal journal,
            Clock clock) {
        this.books = books;
        this.register = register;
        this.checker = checker;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Recorded record(Execution execution, AccessScope scope, String actor) {
        var identity = execution.identity();
        if (!register.reaches(identity, scope)) {
            throw new OutsideScopeException();
        }
        books.lock(identity.bookId());
        var known = books.find(identity.bookId(), scope);
        var book = known.orElseGet(() -> new DepartmentalBudget(identity, identity.region()));
        if (book.stands(execution.fingerprint(), execution.status())) {
            return recorded(book, Change.UNCHANGED);
        }
        var caller = new Caller(scope, actor);
        var checked = checker.check(filing(execution), known);
        var act = new Act(ActKind.EXECUTION, actor, clock.instant(), Grounds.NONE);
        var version = book.execute(checked.stamp(), act, execution.status());
        register.register(identity);
        journal.keep(book, checked);
        journal.write(book, version, caller);
        return recorded(book, known.isEmpty() ? Change.CREATED : Change.NEW_VERSION);
    }

    private static Filing filing(Execution execution) {
        return new Filing(
                execution.identity(),
                execution.content(),
                Origin.FILED,
                execution.fingerprint(),
                execution.content().statements().size(),
                List.of());
    }

    private static Recorded recorded(DepartmentalBudget book, Change change) {
        var newest = book.newest().orElseThrow();
        return new Recorded(book.id(), change.code(), newest.version(), newest.status());
    }
}
