package org.huizong.performance.performancegoal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.application.BookShelf;
import org.huizong.performance.performancegoal.application.FilePerformanceBook;
import org.huizong.performance.performancegoal.application.ReadPerformance;
import org.huizong.performance.performancegoal.application.SeenBook;
import org.huizong.performance.performancegoal.rest.FiledBooks.Stored;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.act.Preconditions;
import org.huizong.platform.web.ETags;

/** Files what a PUT brings on the version that its writer has read, and answers with the book after it. */
@RequestScoped
class PerformanceFilings {

    private final BookShelf shelf;
    private final ReadPerformance performance;
    private final FilePerformanceBook filing;
    private final FiledBooks filed;
    private final BookBodies bodies;
    private final Callers callers;

    PerformanceFilings(
            BookShelf shelf,
            ReadPerformance performance,
            FilePerformanceBook filing,
            FiledBooks filed,
            BookBodies bodies,
            Callers callers) {
        this.shelf = shelf;
        this.performance = performance;
        this.filing = filing;
        this.filed = filed;
        this.bodies = bodies;
        this.callers = callers;
    }

    /** Headers as they came; null when absent. */
    record Condition(String ifMatch, String ifNoneMatch) {}

    Response put(UUID id, Condition condition, BookBody body) {
        var caller = callers.require(Right.WRITE);
        var before = shelf.book(id, callers.reader()).filter(SeenBook::entitled);
        // A stale body is stale before it is anything else; the guard asks again under the lock.
        before.ifPresent(
                book -> Preconditions.ofReplacement(condition.ifMatch(), condition.ifNoneMatch(), book.version()));
        var read = filed.read(id, body, before.map(book -> stored(book, body)), caller.scope());
        var version = filing.handle(
                read, present -> Preconditions.ofPut(condition.ifMatch(), condition.ifNoneMatch(), present), caller);
        var item = BookItem.of(shelf.book(id, callers.reader()).orElseThrow());
        var answer = before.isEmpty() ? Response.created(URI.create(item.href())) : Response.ok();
        return answer.entity(item)
                .tag(ETags.ofVersion(version.version()))
                .header(Writes.CHANGE_HEADER, Writes.change(id, version.version()))
                .build();
    }

    /** What the writer may have read, in the unit of the body. */
    private Stored stored(SeenBook book, BookBody body) {
        var unit = Optional.ofNullable(body)
                .map(sent -> FiledBooks.unit(sent, new FilingErrors()))
                .orElse(AmountUnit.YUAN);
        return new Stored(book, bodies.of(book, unit), performance.content(book, callers.reader()));
    }
}
