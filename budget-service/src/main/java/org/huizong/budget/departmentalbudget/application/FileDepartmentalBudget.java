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
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;

/** 填报: puts a content in as the draft of its book. */
@ApplicationScoped
public class FileDepartmentalBudget {

    private final DepartmentalBudgets books;
    private final BudgetUnitRegister register;
    private final SecrecyGuard secrecy;
    private final ContentChecker checker;
    private final BookJournal journal;
    private final RoundGate rounds;
    private final Clock clock;

    FileDepartmentalBudget(
            DepartmentalBudgets books,
            BudgetUnitRegister register,
            SecrecyGuard secrecy,
            ContentChecker checker,
            BookJournal journal,
            RoundGate rounds,
            Clock clock) {
        this.books = books;
        this.register = register;
        this.secrecy = secrecy;
        this.checker = checker;
        this.journal = journal;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * What differs from the draft in nothing but what it withholds makes no version: nobody without clearance may see that
     * anything happened. Nor does what does not differ at all, lest a guess at what is withheld be proved by a version.
     */
    @Transactional
    public BookVersion handle(Filing filing, VersionGuard guard, Caller caller) {
        var identity = filing.identity();
        if (!register.reaches(identity, caller.scope())) {
            throw new UnknownBookException();
        }
        books.lock(identity.bookId());
        var known = books.find(identity.bookId(), caller.scope());
        guard.check(known.flatMap(DepartmentalBudget::newest)
                .map(newest -> OptionalLong.of(newest.version()))
                .orElse(OptionalLong.empty()));
        secrecy.check(known, filing, caller);
        var checked = checker.check(filing, known);
        var book = known.orElseGet(() -> new DepartmentalBudget(identity, identity.region()));
        if (checked.withholds() && book.isDraftOf(checked.stamp())) {
            journal.amendClassifiedPart(book, checked, caller);
            return book.newest().orElseThrow();
        }
        var grounds = Grounds.NONE.in(rounds.open(identity));
        var act = new Act(ActKind.FILING, caller.name(), clock.instant(), grounds);
        var version = book.draft(checked.stamp(), act);
        register.register(identity);
        journal.keep(book, checked);
        journal.write(book, version, caller);
        return version;
    }
}
