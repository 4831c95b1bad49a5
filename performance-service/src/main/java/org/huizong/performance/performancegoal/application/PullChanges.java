package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.application.PerformanceChanges.Change;

/** 增量拉取: what has changed since a position, each change with the book as the caller sees it now. */
@ApplicationScoped
public class PullChanges {

    private final PerformanceChanges changes;
    private final BookShelf shelf;

    PullChanges(PerformanceChanges changes, BookShelf shelf) {
        this.changes = changes;
        this.shelf = shelf;
    }

    /**
     * @param book the whole state, not the change, so that a puller may skip versions and still be right; empty when the caller
     *     sees nothing of the book any more, such as after a withdrawal
     */
    public record Pulled(Change change, Optional<SeenBook> book) {}

    @Transactional
    public List<Pulled> handle(long position, int limit, AccessScope scope) {
        changes.draw();
        var seen = new HashMap<UUID, Optional<SeenBook>>();
        return changes.after(position, limit, scope).stream()
                .map(change -> new Pulled(change, seen.computeIfAbsent(change.bookId(), id -> shelf.book(id, scope))))
                .toList();
    }
}
