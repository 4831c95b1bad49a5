package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.inventory.AnnouncedBooks;

/** The budgets as they have been announced. */
@ApplicationScoped
class AnnouncedBudgets implements AnnouncedBooks {

    private final DepartmentalBudgets books;
    private final BookJournal journal;

    AnnouncedBudgets(DepartmentalBudgets books, BookJournal journal) {
        this.books = books;
        this.journal = journal;
    }

    @Override
    public String table() {
        return "departmental_budget";
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean announceAgain(UUID id) {
        books.lock(id);
        var book = books.find(id, AccessScope.SERVICE);
        book.ifPresent(journal::announceAgain);
        return book.isPresent();
    }
}
