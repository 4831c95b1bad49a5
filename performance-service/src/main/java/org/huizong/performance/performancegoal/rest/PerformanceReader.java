package org.huizong.performance.performancegoal.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.application.BookFilter;
import org.huizong.performance.performancegoal.application.BookShelf;
import org.huizong.performance.performancegoal.application.BookShelf.After;
import org.huizong.performance.performancegoal.application.BookShelf.ItemKind;
import org.huizong.performance.performancegoal.application.BookShelf.ItemPage;
import org.huizong.performance.performancegoal.application.ReadPerformance;
import org.huizong.performance.performancegoal.application.SeenBook;
import org.huizong.performance.performancegoal.application.SeenItem;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.GoalFinding;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;

/** Reads books, goals and self-evaluations for the caller of this request. */
@RequestScoped
class PerformanceReader {

    private final BookShelf shelf;
    private final ReadPerformance performance;
    private final Callers callers;

    PerformanceReader(BookShelf shelf, ReadPerformance performance, Callers callers) {
        this.shelf = shelf;
        this.performance = performance;
        this.callers = callers;
    }

    /** From an item and the content of its book to what is answered. */
    interface Body<T> {
        T of(SeenItem item, PerformanceContent content);
    }

    /** One page of a list together with the query that made it. */
    record Asked(BookFilter filter, Integer limit, String cursor, AmountUnit unit) {}

    /** 404 for a book that does not exist or that the caller may not know of. */
    SeenBook requireBook(UUID id) {
        return shelf.book(id, callers.reader()).orElseThrow(ProblemException::notFound);
    }

    /** 401 without a token, 404 unless the caller may read all of the book. */
    SeenBook requireEntitledBook(UUID id) {
        callers.require(Right.READ_UNPUBLISHED);
        return shelf.book(id, callers.reader()).filter(SeenBook::entitled).orElseThrow(ProblemException::notFound);
    }

    /** 404 for a version that the book does not have. */
    BookVersion requireVersion(UUID id, long number) {
        return shelf.version(id, number, callers.reader()).orElseThrow(ProblemException::notFound);
    }

    SeenItem requireItem(ItemKind kind, UUID id) {
        return shelf.item(kind, id, callers.reader()).orElseThrow(ProblemException::notFound);
    }

    <T> T body(SeenItem item, Body<T> body) {
        return body.of(item, performance.content(item.book(), callers.reader()));
    }

    Page<BookItem> books(Asked asked) {
        var query = "performance-books " + asked.filter();
        int limit = Limit.of(asked.limit());
        var before = asked.cursor() == null
                ? OptionalLong.empty()
                : OptionalLong.of(Cursor.decode(asked.cursor(), query, 1).number(0));
        var found = shelf.books(asked.filter(), before, limit + 1, callers.reader());
        return page(found, limit, BookItem::of, last -> Cursor.at(Long.toString(last.ordinal()))
                .encode(query));
    }

    <T> Page<T> items(ItemKind kind, Asked asked, Body<T> body) {
        var query = kind + " " + asked.filter();
        int limit = Limit.of(asked.limit());
        var found = shelf.items(
                kind, asked.filter(), new ItemPage(after(asked.cursor(), query), limit + 1), callers.reader());
        var contents = new HashMap<UUID, PerformanceContent>();
        return page(
                found,
                limit,
                item -> body.of(
                        item,
                        contents.computeIfAbsent(
                                item.book().id(), id -> performance.content(item.book(), callers.reader()))),
                last -> Cursor.at(Long.toString(last.book().ordinal()), Integer.toString(last.position()))
                        .encode(query));
    }

    Page<VersionBody> versions(UUID id, Integer asked, String cursor) {
        var book = requireEntitledBook(id);
        var query = "versions " + id;
        int limit = Limit.of(asked);
        var before = cursor == null
                ? OptionalLong.empty()
                : OptionalLong.of(Cursor.decode(cursor, query, 1).number(0));
        var found = shelf.versions(book.id(), before, limit + 1, callers.reader());
        return page(
                found, limit, version -> VersionBody.of(id, version), last -> Cursor.at(Long.toString(last.version()))
                        .encode(query));
    }

    /** All findings of a book that the caller may read all of. */
    List<GoalFinding> findings(SeenBook book) {
        return performance.findings(book, callers.reader());
    }

    /** 401 without a token, 404 unless the caller may read all of the book that the item stands in. */
    Page<FindingBody> findings(ItemKind kind, UUID id) {
        callers.require(Right.READ_UNPUBLISHED);
        var item = shelf.item(kind, id, callers.reader())
                .filter(found -> found.book().entitled())
                .orElseThrow(ProblemException::notFound);
        var type = kind == ItemKind.GOAL ? Subject.Type.GOAL : Subject.Type.SELF_EVALUATION;
        var subject = new Subject(type, item.position());
        return Page.whole(FindingBody.of(
                findings(item.book()).stream()
                        .filter(finding -> finding.subject().equals(subject))
                        .toList(),
                callers.language()));
    }

    private static Optional<After> after(String cursor, String query) {
        return Optional.ofNullable(cursor).map(text -> {
            var position = Cursor.decode(text, query, 2);
            return new After(position.number(0), Math.toIntExact(position.number(1)));
        });
    }

    private static <R, T> Page<T> page(
            List<R> found, int limit, Function<R, T> body, Function<R, String> cursorBehind) {
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(body).toList(), more ? cursorBehind.apply(shown.get(shown.size() - 1)) : null);
    }
}
