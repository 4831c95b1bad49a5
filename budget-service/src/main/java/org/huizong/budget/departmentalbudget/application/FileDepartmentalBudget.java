package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.OptionalLong;
import org.huizong.budget.departmentalbudget.domain.Act;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.Grounds;

/** 填报: puts a content in as the draft of its book. */
@ApplicationScoped
public class FileDepartmentalBudget {

    private final DepartmentalBudgets books;
    private final BudgetUnitRegister register;
    private final BookContents contents;
    private final ContentChecker checker;
    private final BookJournal journal;
    private final Clock clock;

    FileDepartmentalBudget(
            DepartmentalBudgets books,
            BudgetUnitRegister register,
            BookContents contents,
            ContentChecker checker,
            BookJournal journal,
            Clock clock) {
        this.books = books;
        this.register = register;
        this.contents = contents;
        this.checker = checker;
        this.journal = journal;
        this.clock = clock;
    }

    /** The book's version 1 means that the book was created. */
    @Transactional
    public BookVersion handle(Filing filing, VersionGuard guard, Caller caller) {
        var identity = filing.identity();
        if (!register.reaches(identity, caller.scope())) {
            throw new UnknownBookException();
        }
        var checked = checker.check(filing);
        books.lock(identity.bookId());
        var known = books.find(identity.bookId(), caller.scope());
        guard.check(known.flatMap(DepartmentalBudget::newest)
                .map(newest -> OptionalLong.of(newest.version()))
                .orElse(OptionalLong.empty()));
        var book = known.orElseGet(() -> new DepartmentalBudget(identity, identity.region()));
        var act = new Act(ActKind.FILING, caller.name(), clock.instant(), Grounds.NONE);
        var version = book.draft(checked.stamp(), act);
        register.register(identity);
        contents.keep(book.id(), checked);
        journal.write(book, version, caller);
        return version;
    }
}
