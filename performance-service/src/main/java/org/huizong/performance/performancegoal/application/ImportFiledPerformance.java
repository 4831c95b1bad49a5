package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huizong.contracts.book.BookStatus;
import org.huizong.performance.performancecheck.PerformanceChecks;
import org.huizong.performance.performancegoal.application.FilePerformanceBook.Filing;
import org.huizong.performance.performancegoal.application.ImportRequest.Mode;
import org.huizong.performance.performancegoal.application.ImportRequest.Target;
import org.huizong.performance.performancegoal.application.ImportedBook.Change;
import org.huizong.performance.performancegoal.domain.Act;
import org.huizong.performance.performancegoal.domain.ActKind;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.ContentStamp;
import org.huizong.performance.performancegoal.domain.Grounds;
import org.huizong.performance.performancegoal.domain.PerformanceBook;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.scoring.Scoring;
import org.huizong.performance.scoring.Scoring.Scored;
import org.huizong.platform.access.Caller;

/** 导入填报: a workbook of forms, or a book in JSON, becomes a version of its book unless the book says the same already. */
@ApplicationScoped
public class ImportFiledPerformance {

    private final PerformanceBooks books;
    private final PerformanceContents contents;
    private final ClassifiedPerformance classified;
    private final KnownBudgets budgets;
    private final PerformanceChecks checks;
    private final Scoring scoring;
    private final BookJournal journal;
    private final KeepAdoptions adoptions;
    private final Clock clock;

    ImportFiledPerformance(
            PerformanceBooks books,
            PerformanceContents contents,
            ClassifiedPerformance classified,
            KnownBudgets budgets,
            PerformanceChecks checks,
            Scoring scoring,
            BookJournal journal,
            KeepAdoptions adoptions,
            Clock clock) {
        this.books = books;
        this.contents = contents;
        this.classified = classified;
        this.budgets = budgets;
        this.checks = checks;
        this.scoring = scoring;
        this.journal = journal;
        this.adoptions = adoptions;
        this.clock = clock;
    }

    @Transactional
    public ImportedBook handle(Filing filing, Target target, Mode mode, Caller caller) {
        var identity = filing.identity();
        books.lock(identity.bookId());
        var budget = budgets.find(identity.bookId());
        if (!books.reaches(identity, budget.flatMap(KnownBudget::department), caller.scope())) {
            throw new OutsideScopeException();
        }
        var known = books.find(identity.bookId(), caller.scope());
        var book = known.orElseGet(() -> new PerformanceBook(identity, identity.region()));
        var hash = contents.hash(filing.content());
        if (mode == Mode.STORE && known.isPresent()) {
            classified.amend(book.id(), filing.withheld(), caller);
        }
        if (says(book, hash, target)) {
            return imported(book, Change.UNCHANGED, filing.content(), budget);
        }
        var version = take(book, new ContentStamp(hash, hash), target, caller);
        if (mode == Mode.STORE) {
            contents.keep(book.id(), hash, filing.content(), List.of());
            scoring.keep(new Scored(book.id(), identity, version.version(), hash, filing.content()), caller.name());
            journal.write(book, version, budget, caller);
            adoptions.keep(filing, book.id(), version.version(), caller);
        }
        if (mode == Mode.STORE && known.isEmpty()) {
            classified.amend(book.id(), filing.withheld(), caller);
        }
        return imported(book, known.isEmpty() ? Change.CREATED : Change.NEW_VERSION, filing.content(), budget);
    }

    /** Whether the book says just this and stands as far as it is asked to. */
    private static boolean says(PerformanceBook book, String hash, Target target) {
        return book.newest()
                .filter(newest -> newest.content().contentHash().equals(hash))
                .filter(newest -> newest.status() != BookStatus.WITHDRAWN)
                .filter(newest -> target == Target.DRAFT || newest.status() == BookStatus.PUBLISHED)
                .isPresent();
    }

    private BookVersion take(PerformanceBook book, ContentStamp stamp, Target target, Caller caller) {
        return switch (target) {
            case DRAFT -> book.draft(stamp, act(ActKind.IMPORT, caller));
            case PUBLISHED -> book.record(stamp, act(ActKind.RECORDING, caller));
        };
    }

    private Act act(ActKind kind, Caller caller) {
        return new Act(kind, caller.name(), clock.instant(), Grounds.NONE);
    }

    private ImportedBook imported(
            PerformanceBook book, Change change, PerformanceContent content, Optional<KnownBudget> budget) {
        var newest = book.newest().orElseThrow();
        var scores = scoring.read(new Scored(
                book.id(), book.identity(), newest.version(), newest.content().contentHash(), content));
        var known = budget.flatMap(announced -> announced.view(newest.status()));
        return new ImportedBook(
                book.id(),
                book.identity(),
                change,
                newest.status(),
                newest.version(),
                content,
                checks.check(content, book.identity(), known, scores),
                List.of());
    }
}
