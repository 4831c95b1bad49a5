package org.huizong.performance.performancegoal.application;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.huizong.platform.access.Unscoped;

/** The budgets that have been announced so far. */
@Unscoped("read only beside a book that the caller has been shown, or that the service itself writes")
public interface KnownBudgets {

    Optional<KnownBudget> find(UUID bookId);

    /** Keeps a newer state; gives {@code false} for one that is not newer than what is known. */
    boolean accept(KnownBudget budget);

    /** Keeps those that are newer than what is known; at most one state of each book. */
    void acceptAll(Collection<KnownBudget> budgets);
}
