package org.huizong.performance.performancegoal.application;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.domain.BookVersion;

/** The books as they are read: a caller without rights on a book sees the version that is published, and only that. */
public interface BookShelf {

    Optional<SeenBook> book(UUID id, AccessScope scope);

    /** Newest book first. */
    List<SeenBook> books(BookFilter filter, OptionalLong beforeOrdinal, int limit, AccessScope scope);

    Optional<SeenItem> item(ItemKind kind, UUID id, AccessScope scope);

    /** Newest book first, inside a book in the order of the document. */
    List<SeenItem> items(ItemKind kind, BookFilter filter, ItemPage page, AccessScope scope);

    /** Ids of all goals or self-evaluations of a book as it has been seen, in the order of the document. */
    List<UUID> itemIds(ItemKind kind, SeenBook book, AccessScope scope);

    /** Newest version first; empty when the caller may not read all of the book. */
    List<BookVersion> versions(UUID id, OptionalLong beforeVersion, int limit, AccessScope scope);

    /** One version of a book that the caller may read all of. */
    Optional<BookVersion> version(UUID id, long version, AccessScope scope);

    enum ItemKind {
        GOAL,
        SELF_EVALUATION
    }

    /** @param after place of the last row of the page before; empty for the first page */
    record ItemPage(Optional<After> after, int limit) {}

    record After(long ordinal, int position) {}
}
