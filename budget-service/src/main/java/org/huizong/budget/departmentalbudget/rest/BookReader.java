package org.huizong.budget.departmentalbudget.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.application.BookContents;
import org.huizong.budget.departmentalbudget.application.BookFilter;
import org.huizong.budget.departmentalbudget.application.BookShelf;
import org.huizong.budget.departmentalbudget.application.BookShelf.PageRequest;
import org.huizong.budget.departmentalbudget.application.CheckedContent;
import org.huizong.budget.departmentalbudget.application.ClassifiedParts;
import org.huizong.budget.departmentalbudget.application.ClassifiedParts.Recorded;
import org.huizong.budget.departmentalbudget.application.SeenBook;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.ContentStamp;
import org.huizong.budget.departmentalbudget.domain.Withholding;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;

/** Reads books for the caller of this request. */
@RequestScoped
class BookReader {

    private final BookShelf shelf;
    private final BookContents contents;
    private final ClassifiedParts parts;
    private final Callers callers;

    BookReader(BookShelf shelf, BookContents contents, ClassifiedParts parts, Callers callers) {
        this.shelf = shelf;
        this.contents = contents;
        this.parts = parts;
        this.callers = callers;
    }

    /** 404 for a book that does not exist or that the caller may not know of. */
    SeenBook require(UUID id) {
        return shelf.find(id, callers.reader()).orElseThrow(ProblemException::notFound);
    }

    /** The book, if the caller may read all of it. */
    Optional<SeenBook> entitled(UUID id) {
        return shelf.find(id, callers.reader()).filter(SeenBook::entitled);
    }

    /** 401 without a token, 404 unless the caller may read all of the book. */
    SeenBook requireEntitled(UUID id) {
        callers.require(Right.READ_UNPUBLISHED);
        return entitled(id).orElseThrow(ProblemException::notFound);
    }

    /** The open content of the version that the caller sees: all that anybody without clearance may read of it. */
    BookContent openContent(SeenBook book) {
        return checked(book).content();
    }

    /** What the version withholds, for a caller with clearance for the book. */
    Recorded withheld(SeenBook book) {
        return withheld(book, book.seen().content());
    }

    private Recorded withheld(SeenBook book, ContentStamp stamp) {
        return book.entitled()
                ? parts.find(book.id(), stamp.contentHash(), callers.reader()).orElse(Recorded.NONE)
                : Recorded.NONE;
    }

    /** The content with what the caller may read beyond its open part. */
    BookContent content(SeenBook book, Recorded withheld) {
        return Withholding.whole(openContent(book), withheld.part());
    }

    /** The content of another version of the book. */
    BookContent content(SeenBook book, ContentStamp stamp) {
        return Withholding.whole(
                content(book.id(), stamp.contentHash()).content(),
                withheld(book, stamp).part());
    }

    CheckedContent checked(SeenBook book) {
        return content(book.id(), book.seen().content().contentHash());
    }

    CheckedContent content(UUID id, String contentHash) {
        return contents.find(id, contentHash, callers.reader()).orElseThrow(ProblemException::notFound);
    }

    Page<BookItem> page(BookFilter filter, Integer asked, String cursor) {
        var query = "budget-books " + filter;
        int limit = Limit.of(asked);
        var found = shelf.page(filter, pageRequest(cursor, query, limit), callers.reader());
        return new Page<>(
                first(found, limit).stream().map(BookItem::of).toList(),
                found.size() <= limit
                        ? null
                        : Cursor.at(Long.toString(found.get(limit - 1).ordinal()))
                                .encode(query));
    }

    Page<VersionBody> versions(SeenBook book, Integer asked, String cursor) {
        var query = "versions " + book.id();
        int limit = Limit.of(asked);
        var found = shelf.versions(book.id(), pageRequest(cursor, query, limit), callers.reader());
        return new Page<>(
                first(found, limit).stream()
                        .map(version -> VersionBody.of(book.id(), version, null))
                        .toList(),
                found.size() <= limit
                        ? null
                        : Cursor.at(Long.toString(found.get(limit - 1).version()))
                                .encode(query));
    }

    /** One row more than the page tells whether there is a next one. */
    private static PageRequest pageRequest(String cursor, String query, int limit) {
        var before = cursor == null
                ? OptionalLong.empty()
                : OptionalLong.of(Cursor.decode(cursor, query, 1).number(0));
        return new PageRequest(before, limit + 1);
    }

    private static <T> List<T> first(List<T> found, int limit) {
        return found.subList(0, Math.min(limit, found.size()));
    }
}
