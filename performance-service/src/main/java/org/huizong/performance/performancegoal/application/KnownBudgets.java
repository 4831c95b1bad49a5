package org.huizong.performance.performancegoal.application;

import java.util.Optional;
import java.util.UUID;

/** The budgets that have been announced so far. */
public interface KnownBudgets {

    Optional<KnownBudget> find(UUID bookId);

    /** Keeps a newer state; gives {@code false} for one that is not newer than what is known. */
    boolean accept(KnownBudget budget);
}
