package org.huizong.budget.departmentalbudget.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.huizong.budget.ceiling.Ceilings;
import org.huizong.budget.ceiling.domain.Ceiling;
import org.huizong.contracts.access.AccessScope;

/** The ceilings of the units in memory. */
final class MemoryCeilings implements Ceilings {

    private final Map<UUID, Ceiling> ceilings = new LinkedHashMap<>();

    @Override
    public List<Ceiling> of(UUID budgetUnit, int year) {
        return ceilings.values().stream()
                .filter(ceiling -> ceiling.key().budgetUnit().equals(budgetUnit)
                        && ceiling.key().year() == year)
                .toList();
    }

    @Override
    public Outcome put(Ceiling.Key key, Ceiling.Terms terms, Consumer<OptionalLong> precondition) {
        var ceiling = new Ceiling(key, terms, 1);
        ceilings.put(key.id(), ceiling);
        return new Outcome(ceiling, Change.CREATED);
    }

    @Override
    public void remove(UUID id, Consumer<OptionalLong> precondition) {
        ceilings.remove(id);
    }

    @Override
    public Optional<Issued> find(UUID id, AccessScope scope) {
        throw new UnsupportedOperationException("no use case asks for one");
    }

    @Override
    public List<Issued> page(Filter filter, AccessScope scope) {
        throw new UnsupportedOperationException("no use case reads the list");
    }
}
