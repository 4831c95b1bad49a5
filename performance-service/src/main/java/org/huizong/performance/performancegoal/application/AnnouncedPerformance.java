package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.inventory.AnnouncedBooks;

/** The books of goals and self-evaluations as they have been announced. */
@ApplicationScoped
class AnnouncedPerformance implements AnnouncedBooks {

    private final PerformanceBooks books;
    private final KnownBudgets budgets;
    private final BookJournal journal;

    AnnouncedPerformance(PerformanceBooks books, KnownBudgets budgets, BookJournal journal) {
        this.books = books;
        this.budgets = budgets;
        this.journal = journal;
    }

    @Override
    public String table() {
        return "performance_book";
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean announceAgain(UUID id) {
        books.lock(id);
        var book = books.find(id, AccessScope.SERVICE);
        book.ifPresent(found -> journal.announceAgain(found, budgets.find(id)));
        return book.isPresent();
    }
}
