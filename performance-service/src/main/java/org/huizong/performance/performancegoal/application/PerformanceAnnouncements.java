package org.huizong.performance.performancegoal.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.book.BookStatus;
import org.huizong.performance.performancegoal.domain.GoalFact;
import org.huizong.performance.performancegoal.domain.PerformanceBook;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;

/** Tells the other services of every version, in the transaction that makes it. */
public interface PerformanceAnnouncements {

    void announce(PerformanceBook book, Announcement announcement);

    /**
     * @param department id of the supervising department, where it is known
     * @param views the facts that stand, each with every status whose view they are; empty after a withdrawal
     */
    record Announcement(Optional<UUID> department, List<View> views) {

        public Announcement {
            views = List.copyOf(views);
        }
    }

    /** @param goals those that may be told: none of a classified project */
    record View(List<BookStatus> statuses, List<GoalFact> facts, List<PerformanceGoal> goals) {

        public View {
            statuses = List.copyOf(statuses);
            facts = List.copyOf(facts);
            goals = List.copyOf(goals);
        }
    }
}
