package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.application.BookShelf.After;

/**
 * 逐册查询: rows that are worked out of each book when they are asked for, paged by the book and the row's place in it. One page looks
 * at a bounded number of books, so it may hold fewer rows than asked for, or none, and still have a next one.
 */
@ApplicationScoped
public class ScanBooks {

    private static final int BATCH = 50;
    private static final int MOST_BOOKS = 500;

    private final BookShelf shelf;

    ScanBooks(BookShelf shelf) {
        this.shelf = shelf;
    }

    /** @param next where the next page begins; empty on the last one */
    public record Scan<T>(List<T> rows, Optional<After> next) {}

    /** @param after place of the last row of the page before; empty for the first page */
    public record Page(BookFilter filter, Optional<After> after, int limit) {}

    /** @param rowsOf the rows of one book, in an order that does not change */
    @Transactional
    public <T> Scan<T> handle(Page page, AccessScope scope, Function<SeenBook, List<T>> rowsOf) {
        var rows = new ArrayList<T>();
        var reached = page.after();
        for (int scanned = 0; scanned < MOST_BOOKS; scanned += BATCH) {
            var books = shelf.books(page.filter(), before(reached), BATCH, scope);
            for (var book : books) {
                var found = rowsOf.apply(book);
                int first = reached.filter(after -> after.ordinal() == book.ordinal())
                        .map(after -> after.position() + 1)
                        .orElse(0);
                for (int i = first; i < found.size(); i++) {
                    if (rows.size() == page.limit()) {
                        return new Scan<>(rows, Optional.of(new After(book.ordinal(), i - 1)));
                    }
                    rows.add(found.get(i));
                }
                // The whole book has been told: what follows begins with the next one.
                reached = Optional.of(new After(book.ordinal() - 1, -1));
            }
            if (books.size() < BATCH) {
                return new Scan<>(rows, Optional.empty());
            }
        }
        return new Scan<>(rows, reached);
    }

    private static OptionalLong before(Optional<After> reached) {
        return reached.map(after -> OptionalLong.of(after.ordinal() + 1)).orElseGet(OptionalLong::empty);
    }
}
