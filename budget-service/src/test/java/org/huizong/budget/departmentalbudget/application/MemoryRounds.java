package org.huizong.budget.departmentalbudget.application;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.huizong.budget.budgetround.BudgetRounds;
import org.huizong.budget.budgetround.domain.BudgetRound;
import org.huizong.contracts.access.AccessScope;

/** The rounds of the bureaus in memory. */
final class MemoryRounds implements BudgetRounds {

    private final Map<BudgetRound.Key, BudgetRound> rounds = new HashMap<>();

    @Override
    public List<BudgetRound> of(String region, int year) {
        return rounds.values().stream()
                .filter(round ->
                        round.key().region().equals(region) && round.key().year() == year)
                .sorted(Comparator.comparing(round -> round.key().kind()))
                .toList();
    }

    @Override
    public Optional<BudgetRound> find(BudgetRound.Key key, AccessScope scope) {
        return Optional.ofNullable(rounds.get(key));
    }

    @Override
    public BudgetRound plan(BudgetRound.Key key, BudgetRound.Plan plan, Consumer<OptionalLong> precondition) {
        return rounds.merge(key, BudgetRound.planned(key, plan), (known, planned) -> known.with(plan));
    }

    @Override
    public Optional<BudgetRound> change(BudgetRound.Key key, UnaryOperator<BudgetRound> change) {
        return Optional.ofNullable(rounds.computeIfPresent(key, (same, round) -> change.apply(round)));
    }

    @Override
    public List<BudgetRound> page(Filter filter, AccessScope scope) {
        return List.copyOf(rounds.values());
    }
}
