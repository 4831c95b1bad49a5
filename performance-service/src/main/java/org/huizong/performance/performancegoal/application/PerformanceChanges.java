package org.huizong.performance.performancegoal.application;

import java.util.List;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.domain.BookVersion;

/** 变更流: every version of every book, in one order that never puts a version before a position that was read already. */
public interface PerformanceChanges {

    /** Gives positions to the versions that have been committed since, a bounded number of them. */
    void draw();

    /** Versions behind the position that the caller may know of, the oldest first. */
    List<Change> after(long position, int limit, AccessScope scope);

    /** @param position rises with the order in which versions became visible */
    record Change(long position, UUID bookId, BookVersion version) {}
}
