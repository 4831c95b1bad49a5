package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary.Entry;
import org.huizong.performance.performancegoal.domain.Act;
import org.huizong.performance.performancegoal.domain.ActKind;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.ContentStamp;
import org.huizong.performance.performancegoal.domain.Grounds;
import org.huizong.performance.performancegoal.domain.PerformanceBook;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.scoring.Scoring;
import org.huizong.performance.scoring.Scoring.Scored;
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;

/** 填报: goals and self-evaluations that are filed here, not transcribed, become the draft of their book. */
@ApplicationScoped
public class FilePerformanceBook {

    private final PerformanceBooks books;
    private final PerformanceContents contents;
    private final ClassifiedPerformance classified;
    private final KnownBudgets budgets;
    private final Scoring scoring;
    private final BookJournal journal;
    private final KeepAdoptions adoptions;
    private final Clock clock;

    FilePerformanceBook(
            PerformanceBooks books,
            PerformanceContents contents,
            ClassifiedPerformance classified,
            KnownBudgets budgets,
            Scoring scoring,
            BookJournal journal,
            KeepAdoptions adoptions,
            Clock clock) {
        this.books = books;
        this.contents = contents;
        this.classified = classified;
        this.budgets = budgets;
        this.scoring = scoring;
        this.journal = journal;
        this.adoptions = adoptions;
        this.clock = clock;
    }

    /**
     * @param withheld goals and self-evaluations of classified projects: kept apart, part of no version and no event
     * @param adopted indicators that came from the library by their id
     */
    public record Filing(
            BookIdentity identity, PerformanceContent content, PerformanceContent withheld, List<Adopted> adopted) {

        /** A filing that adopts nothing. */
        public Filing(BookIdentity identity, PerformanceContent content, PerformanceContent withheld) {
            this(identity, content, withheld, List.of());
        }
    }

    /** @param goal place of the goal in the content */
    public record Adopted(int goal, Entry entry) {}

    /** The draft that the filing makes; the one that stands already, when it says the same. */
    @Transactional
    public BookVersion handle(Filing filing, VersionGuard guard, Caller caller) {
        var identity = filing.identity();
        books.lock(identity.bookId());
        var budget = budgets.find(identity.bookId());
        if (!books.reaches(identity, budget.flatMap(KnownBudget::department), caller.scope())) {
            throw new OutsideScopeException();
        }
        var known = books.find(identity.bookId(), caller.scope());
        var newest = known.flatMap(PerformanceBook::newest);
        guard.check(newest.map(BookVersion::version).map(OptionalLong::of).orElseGet(OptionalLong::empty));
        var hash = contents.hash(filing.content());
        var book = known.orElseGet(() -> new PerformanceBook(identity, identity.region()));
        if (book.isDraftOf(hash)) {
            classified.amend(book.id(), filing.withheld(), caller);
            return newest.orElseThrow();
        }
        var act = new Act(ActKind.FILING, caller.name(), clock.instant(), Grounds.NONE);
        var version = book.draft(new ContentStamp(hash, hash), act);
        contents.keep(book.id(), hash, filing.content(), List.of());
        scoring.keep(new Scored(book.id(), identity, version.version(), hash, filing.content()), caller.name());
        journal.write(book, version, budget, caller);
        adoptions.keep(filing, book.id(), version.version(), caller);
        classified.amend(book.id(), filing.withheld(), caller);
        return version;
    }
}
