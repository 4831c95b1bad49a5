package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Mode;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Target;
import org.huizong.budget.departmentalbudget.application.ImportedBook.Change;
import org.huizong.budget.departmentalbudget.domain.Act;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.contracts.book.BookStatus;
import org.huizong.platform.access.Caller;

/** 导入: every book of a document becomes a version of its book, all of them or none. */
@ApplicationScoped
public class ImportDepartmentalBudgets {

    private final DepartmentalBudgets books;
    private final BudgetUnitRegister register;
    private final SecrecyGuard secrecy;
    private final ContentChecker checker;
    private final BookJournal journal;
    private final RoundGate rounds;
    private final BetweenBooks between;
    private final Clock clock;

    ImportDepartmentalBudgets(
            DepartmentalBudgets books,
            BudgetUnitRegister register,
            SecrecyGuard secrecy,
            ContentChecker checker,
            BookJournal journal,
            RoundGate rounds,
            BetweenBooks between,
            Clock clock) {
        this.books = books;
        this.register = register;
        this.secrecy = secrecy;
        this.checker = checker;
        this.journal = journal;
        this.rounds = rounds;
        this.between = between;
        this.clock = clock;
    }

    @Transactional
    public List<ImportedBook> handle(ImportRequest request, Caller caller) {
        if (request.filings().size() > 1) {
            hold(request.filings().stream().map(Filing::identity).toList());
        }
        return request.filings().stream()
                .map(filing -> importOne(filing, request, caller))
                .toList();
    }

    /**
     * Locks books that are going to be written in the present transaction, all before the first: a writer of one of them that
     * waits for the audit chain of the transaction must not be waited for.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(List<BookIdentity> identities) {
        books.lockAll(identities.stream().map(BookIdentity::bookId).collect(Collectors.toCollection(TreeSet::new)));
    }

    private ImportedBook importOne(Filing filing, ImportRequest request, Caller caller) {
        if (!register.reaches(filing.identity(), caller.scope())) {
            throw new OutsideScopeException();
        }
        books.lock(filing.identity().bookId());
        var known = books.find(filing.identity().bookId(), caller.scope());
        secrecy.check(known, filing, caller);
        var checked = checker.check(filing, known);
        var book = known.orElseGet(() ->
                new DepartmentalBudget(filing.identity(), filing.identity().region()));
        if (book.holds(checked.stamp().documentHash(), asked(request.target()))) {
            if (request.mode() == Mode.STORE) {
                journal.amendClassifiedPart(book, checked, caller);
            }
            return imported(book, Change.UNCHANGED, checked, caller);
        }
        var version = take(book, checked, request.target(), caller);
        var change = known.isEmpty() ? Change.CREATED : Change.NEW_VERSION;
        boolean isAlone = request.mode() == Mode.STORE && store(book, version, checked, caller);
        // A unit that nobody knew has no other book to be compared with.
        return isAlone ? imported(book, change, checked, List.of()) : imported(book, change, checked, caller);
    }

    private BookVersion take(DepartmentalBudget book, CheckedContent checked, Target target, Caller caller) {
        return switch (target) {
            case DRAFT -> {
                var grounds = Grounds.NONE.in(rounds.open(book.identity()));
                yield book.draft(checked.stamp(), act(ActKind.IMPORT, grounds, caller));
            }
            case PUBLISHED -> book.record(checked.stamp(), act(ActKind.RECORDING, Grounds.NONE, caller));
        };
    }

    /** Whether the unit was unknown before. */
    private boolean store(DepartmentalBudget book, BookVersion version, CheckedContent checked, Caller caller) {
        boolean isNew = register.register(book.identity());
        journal.keep(book, checked);
        journal.write(book, version, caller);
        return isNew;
    }

    private Act act(ActKind kind, Grounds grounds, Caller caller) {
        return new Act(kind, caller.name(), clock.instant(), grounds);
    }

    private static BookStatus asked(Target target) {
        return target == Target.PUBLISHED ? BookStatus.PUBLISHED : BookStatus.DRAFT;
    }

    private ImportedBook imported(DepartmentalBudget book, Change change, CheckedContent checked, Caller caller) {
        return imported(book, change, checked, between.findings(book.identity(), checked, caller.scope()));
    }

    private static ImportedBook imported(
            DepartmentalBudget book, Change change, CheckedContent checked, List<Finding> others) {
        var newest = book.newest().orElseThrow();
        return new ImportedBook(
                book.id(),
                book.identity(),
                change,
                newest.status(),
                newest.version(),
                checked.printedTables(),
                Stream.concat(checked.findings().stream(), others.stream()).toList());
    }
}
