package org.huizong.performance.performancegoal.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.book.BookStatus;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.BudgetedProject;

/**
 * 已知预算: what budget-service has announced of the same book: its projects and their money, as far as each content reached.
 *
 * @param sourceEpoch life of the announcing database; a higher one starts the versions anew
 * @param department id of the supervising department, where the register tells it
 * @param views what the contents say that reached submitted, approved and published
 */
public record KnownBudget(
        UUID bookId, long sourceEpoch, long version, Optional<UUID> department, Map<BookStatus, BudgetView> views) {

    private static final List<BookStatus> NEWEST_FIRST =
            List.of(BookStatus.SUBMITTED, BookStatus.APPROVED, BookStatus.PUBLISHED);

    public KnownBudget {
        views = Map.copyOf(views);
    }

    /** The projects of {@link #view}. */
    public Optional<List<BudgetedProject>> projects(BookStatus status) {
        return view(status).map(BudgetView::projects);
    }

    /** 已批复: whether a content of the budget has reached approval. */
    public boolean isApproved() {
        return views.containsKey(BookStatus.APPROVED);
    }

    /** Empty while the budget has no content that reached the status. */
    public Optional<BudgetView> view(BookStatus status) {
        if (NEWEST_FIRST.contains(status)) {
            return Optional.ofNullable(views.get(status));
        }
        // A draft is compared with the newest budget that has been handed in.
        return NEWEST_FIRST.stream().filter(views::containsKey).findFirst().map(views::get);
    }
}
