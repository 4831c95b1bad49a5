package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.application.BookShelf.ItemKind;
import org.huizong.performance.performancegoal.domain.Act;
import org.huizong.performance.performancegoal.domain.ActKind;
import org.huizong.performance.performancegoal.domain.Grounds;
import org.huizong.performance.scoring.ScoredBooks;
import org.huizong.performance.scoring.Scoring.Scored;
import org.huizong.platform.access.Caller;

/** 自评册: gives books to the scoring, and takes what it made of them into their history. */
@ApplicationScoped
class EvaluatedBooks implements ScoredBooks {

    private final BookShelf shelf;
    private final PerformanceBooks books;
    private final PerformanceContents contents;
    private final KnownBudgets budgets;
    private final BookJournal journal;
    private final Clock clock;

    EvaluatedBooks(
            BookShelf shelf,
            PerformanceBooks books,
            PerformanceContents contents,
            KnownBudgets budgets,
            BookJournal journal,
            Clock clock) {
        this.shelf = shelf;
        this.books = books;
        this.contents = contents;
        this.budgets = budgets;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Book> find(UUID id, AccessScope scope) {
        return shelf.book(id, scope).filter(SeenBook::entitled).map(seen -> {
            var content = contents.require(seen.id(), seen.contentHash(), scope);
            return new Book(
                    new Scored(seen.id(), seen.identity(), seen.version(), seen.contentHash(), content),
                    seen.status(),
                    shelf.itemIds(ItemKind.SELF_EVALUATION, seen, scope));
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Book> lock(UUID id, AccessScope scope) {
        books.lock(id);
        return find(id, scope);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long announce(UUID id, String reason, LongConsumer guard, Actor actor) {
        var book = books.find(id, actor.scope()).orElseThrow(UnknownBookException::new);
        guard.accept(book.newest().orElseThrow().version());
        var act = new Act(ActKind.SCORING, actor.name(), clock.instant(), new Grounds(reason, ""));
        var version = book.carryOut(act);
        journal.write(book, version, budgets.find(id), new Caller(actor.scope(), actor.name()));
        return version.version();
    }
}
