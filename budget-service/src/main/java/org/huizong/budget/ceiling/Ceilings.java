package org.huizong.budget.ceiling;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.huizong.budget.ceiling.domain.Ceiling;
import org.huizong.contracts.access.AccessScope;

/** 控制数: the ceilings that bureaus have issued to their units. */
public interface Ceilings {

    /** Every ceiling of the unit for the year, the total first. */
    List<Ceiling> of(UUID budgetUnit, int year);

    Optional<Issued> find(UUID id, AccessScope scope);

    /** Newest first. */
    List<Issued> page(Filter filter, AccessScope scope);

    /**
     * Sets the terms of a ceiling, issued before or not; the same terms again change nothing.
     *
     * @param precondition is told the present version, if there is one, under the ceiling's lock
     */
    Outcome put(Ceiling.Key key, Ceiling.Terms terms, Consumer<OptionalLong> precondition);

    /** Takes the ceiling back; nothing happens when there is none. */
    void remove(UUID id, Consumer<OptionalLong> precondition);

    /**
     * What a list is narrowed to; what is empty does not filter.
     *
     * @param before ordinal of the last row of the page before
     */
    record Filter(
            Optional<String> region,
            boolean subtree,
            OptionalInt year,
            Optional<UUID> budgetUnit,
            OptionalLong before,
            int limit) {}

    /** A ceiling with the unit that it was issued to. */
    record Issued(long ordinal, String region, String unitName, Ceiling ceiling) {}

    record Outcome(Ceiling ceiling, Change change) {}

    enum Change {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
