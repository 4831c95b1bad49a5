package org.huizong.performance.performancegoal;

import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;

/** 现行目标: what other features may ask of goals. */
public interface GoalsInForce {

    /**
     * A goal whose book the caller may read all of.
     *
     * @param approved 批复的目标: as it was approved last, whatever has been drafted since; empty before its approval
     */
    record GoalInForce(UUID id, UUID bookId, BookIdentity identity, Optional<PerformanceGoal> approved) {}

    Optional<GoalInForce> find(UUID goalId, AccessScope scope);

    /** @param approved whether any content of the book has reached approval */
    record BookInForce(BookIdentity identity, boolean approved) {}

    /** A book that the caller may read all of. */
    Optional<BookInForce> book(UUID bookId, AccessScope scope);
}
