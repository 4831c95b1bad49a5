package org.huizong.budget.disclosure.application;

import java.util.List;
import java.util.UUID;
import org.huizong.budget.disclosure.domain.GoalSheet;

/**
 * 绩效目标 of a book as performance-service announced it.
 *
 * @param version grows with every announcement; a higher source epoch restarts it
 * @param views the goals that stand, each with the statuses whose view they are
 */
public record AnnouncedGoals(UUID bookId, long sourceEpoch, long version, List<View> views) {

    public AnnouncedGoals {
        views = List.copyOf(views);
    }

    /** @param statuses words of {@link org.huizong.contracts.book.BookStatus} */
    public record View(List<String> statuses, List<GoalSheet> goals) {

        public View {
            statuses = List.copyOf(statuses);
            goals = List.copyOf(goals);
        }
    }
}
