package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.Act;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.AdjustmentDocument;
import org.huizong.budget.departmentalbudget.domain.BookStateException;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;

/**
 * 预算调整: opens a budget again by a document. A document of the budget year (调整, 追加, 调剂) leaves the approved initial book
 * as it is and opens the unit's adjusted book, which begins with the content approved last; a document that names no such
 * kind opens the approved book itself.
 */
@ApplicationScoped
public class AdjustDepartmentalBudget {

    private final DepartmentalBudgets books;
    private final BookContents contents;
    private final ContentChecker checker;
    private final ClassifiedParts classified;
    private final BookJournal journal;
    private final AdjustmentLedger ledger;
    private final Clock clock;

    AdjustDepartmentalBudget(
            DepartmentalBudgets books,
            BookContents contents,
            ContentChecker checker,
            ClassifiedParts classified,
            BookJournal journal,
            AdjustmentLedger ledger,
            Clock clock) {
        this.books = books;
        this.contents = contents;
        this.checker = checker;
        this.classified = classified;
        this.journal = journal;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param bookId the book that the document speaks of, initial or adjusted */
    public record Request(UUID bookId, Grounds grounds) {}

    /** @param bookId the book that is open now */
    public record Opened(UUID bookId, BookVersion version) {}

    @Transactional
    public Opened handle(Request request, VersionGuard guard, Caller caller) {
        books.lock(request.bookId());
        var book = books.find(request.bookId(), caller.scope()).orElseThrow(UnknownBookException::new);
        guard.check(OptionalLong.of(book.newest().orElseThrow().version()));
        var act = new Act(ActKind.ADJUSTMENT, caller.name(), clock.instant(), request.grounds());
        boolean ofTheYear = request.grounds().occasion().adjustment().isPresent();
        return ofTheYear && book.identity().stage() == Stage.INITIAL
                ? openAdjusted(book, act, caller)
                : reopen(book, act, caller);
    }

    private Opened reopen(DepartmentalBudget book, Act act, Caller caller) {
        var version = book.carryOut(act);
        var approved = content(book, version.content().contentHash(), caller);
        journal.write(book, version, caller);
        return opened(book, version, approved);
    }

    private Opened openAdjusted(DepartmentalBudget initial, Act act, Caller caller) {
        var status = initial.newest().orElseThrow().status();
        if (status != BookStatus.APPROVED && status != BookStatus.PUBLISHED) {
            throw new BookStateException(status, ActKind.ADJUSTMENT);
        }
        var identity = initial.identity().at(Stage.ADJUSTED);
        books.lock(identity.bookId());
        var known = books.find(identity.bookId(), caller.scope()).filter(AdjustDepartmentalBudget::isAlive);
        return known.isPresent() ? reopen(known.get(), act, caller) : begin(initial, act, caller);
    }

    private static boolean isAlive(DepartmentalBudget book) {
        return book.newest().orElseThrow().status() != BookStatus.WITHDRAWN;
    }

    /** The adjusted book begins with what was approved and what it withholds, checked anew: relations may differ by stage. */
    private Opened begin(DepartmentalBudget initial, Act act, Caller caller) {
        var identity = initial.identity().at(Stage.ADJUSTED);
        var hash = initial.standing().of(BookStatus.APPROVED).orElseThrow().contentHash();
        var approved = content(initial, hash, caller);
        var stamp = approved.stamp();
        var filing = new Filing(
                identity,
                approved.content(),
                stamp.origin(),
                stamp.documentHash(),
                approved.printedTables(),
                approved.findings(),
                stamp.coverage());
        var checked = checker.check(filing, classified.newest(initial.id()).part());
        var book = books.find(identity.bookId(), caller.scope())
                .orElseGet(() -> new DepartmentalBudget(identity, initial.partitionRegion()));
        var version = book.draft(checked.stamp(), act);
        journal.keep(book, checked);
        journal.write(book, version, caller);
        return opened(book, version, approved);
    }

    private Opened opened(DepartmentalBudget book, BookVersion version, CheckedContent before) {
        var grounds = version.act().grounds();
        ledger.open(new AdjustmentDocument(
                book.id(),
                version.version(),
                grounds.occasion().adjustment(),
                grounds.documentNumber(),
                ledger.total(book.identity(), before),
                Optional.empty(),
                OptionalLong.empty()));
        return new Opened(book.id(), version);
    }

    private CheckedContent content(DepartmentalBudget book, String hash, Caller caller) {
        return contents.find(book.id(), hash, caller.scope()).orElseThrow();
    }
}
