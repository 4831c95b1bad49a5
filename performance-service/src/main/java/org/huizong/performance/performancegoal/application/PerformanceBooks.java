package org.huizong.performance.performancegoal.application;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.PerformanceBook;
import org.huizong.platform.access.Unscoped;

/** The books as they are written: every method runs inside the caller's transaction. */
public interface PerformanceBooks {

    /** Holds off every other write of this book until the end of the transaction, whether the book exists or not. */
    void lock(UUID id);

    /** The same for many books, in the order of their ids; gives those of them that exist. */
    @Unscoped("the service follows the budget for every book; nothing of them is told")
    Set<UUID> lockAll(SortedSet<UUID> ids);

    /** The book, if it exists and the caller may read all of it. */
    Optional<PerformanceBook> find(UUID id, AccessScope scope);

    /** Whether the last review of what has been submitted objected to it. */
    boolean isObjected(UUID id, AccessScope scope);

    /** Adds the version to the book's history and makes it the newest; creates the book with its first version. */
    void append(PerformanceBook book, BookVersion version);

    /** Whether the caller's regions and units hold this book's unit. */
    boolean reaches(BookIdentity identity, Optional<UUID> department, AccessScope scope);
}
