package org.huizong.budget.departmentalbudget.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.application.BookShelf;
import org.huizong.budget.departmentalbudget.application.SeenBook;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.disclosure.Disclosures;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.access.Callers;

/**
 * Writes the disclosure of a book as far as the caller may see the book and its book of the year before; from their open
 * contents, whoever asks: a disclosure is made to be published.
 */
@RequestScoped
class BookDisclosures {

    private final BookReader reader;
    private final BookShelf shelf;
    private final Disclosures disclosures;
    private final Callers callers;

    BookDisclosures(BookReader reader, BookShelf shelf, Disclosures disclosures, Callers callers) {
        this.reader = reader;
        this.shelf = shelf;
        this.disclosures = disclosures;
        this.callers = callers;
    }

    BudgetDisclosure write(UUID id, AmountUnit unit) {
        var book = reader.require(id);
        var identity = book.identity();
        var before = new BookIdentity(identity.region(), identity.unitName(), identity.year() - 1, identity.stage());
        var lastYear = shelf.find(before.bookId(), callers.reader()).map(reader::openContent);
        return disclosures.write(new Disclosures.Book(identity, reader.openContent(book), lastYear, views(book)), unit);
    }

    /** The goals that stand beside the version that is seen, or the nearest to it that has been announced. */
    private static List<BookStatus> views(SeenBook book) {
        if (!book.entitled() || book.seen().status() == BookStatus.PUBLISHED) {
            return List.of(BookStatus.PUBLISHED);
        }
        return book.seen().status() == BookStatus.APPROVED
                ? List.of(BookStatus.APPROVED, BookStatus.PUBLISHED)
                : List.of(BookStatus.SUBMITTED, BookStatus.APPROVED, BookStatus.PUBLISHED);
    }
}
