package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.contracts.access.AccessScope;

/** The books as they are read: a caller without rights on a book sees the version that is published, and only that. */
public interface BookShelf {

    Optional<SeenBook> find(UUID id, AccessScope scope);

    /** Those of the books that are there and that the caller may read, all of them or their published version. */
    Set<UUID> readable(Set<UUID> ids, AccessScope scope);

    /** Newest book first. */
    List<SeenBook> page(BookFilter filter, PageRequest page, AccessScope scope);

    /** Newest version first; empty when the caller may not read all of the book. */
    List<BookVersion> versions(UUID id, PageRequest page, AccessScope scope);

    /** Empty when there is none or the caller may not read all of the book. */
    Optional<BookVersion> version(UUID id, long version, AccessScope scope);

    /** The act that approved what stands approved; empty when nothing does or the caller may not read all of the book. */
    Optional<BookVersion> newestApproval(UUID id, AccessScope scope);

    /** @param before sort key of the last row of the page before; empty for the first page */
    record PageRequest(OptionalLong before, int limit) {}
}
