package org.huizong.budget.budgetround;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.huizong.budget.budgetround.domain.BudgetRound;
import org.huizong.budget.budgetround.domain.RoundStateException;
import org.huizong.contracts.access.AccessScope;

/** 编制环节: the rounds that bureaus keep for their regions. A region and year without any is bound by none. */
public interface BudgetRounds {

    /** Every round kept for the region's own units in the year, in the order of the rounds. */
    List<BudgetRound> of(String region, int year);

    /** The round, if it is kept and its region lies inside the scope. */
    Optional<BudgetRound> find(BudgetRound.Key key, AccessScope scope);

    /**
     * Plans the round, or changes the plan of one that is kept.
     *
     * @param precondition is told the present version, if there is one, under the lock of the region's year
     */
    BudgetRound plan(BudgetRound.Key key, BudgetRound.Plan plan, Consumer<OptionalLong> precondition);

    /**
     * Opens or closes a round that is kept; empty when it is not.
     *
     * @throws RoundStateException if the change is not possible, or would leave two rounds open
     */
    Optional<BudgetRound> change(BudgetRound.Key key, UnaryOperator<BudgetRound> change);

    /** In the order of creation, newest first; a region is its own level unless the filter says subtree. */
    List<BudgetRound> page(Filter filter, AccessScope scope);

    /**
     * What a list is narrowed to; what is empty does not filter.
     *
     * @param after id of the last row of the page before; empty for the first page
     */
    record Filter(
            Optional<String> region, boolean subtree, Optional<Integer> year, Optional<String> after, int limit) {}
}
