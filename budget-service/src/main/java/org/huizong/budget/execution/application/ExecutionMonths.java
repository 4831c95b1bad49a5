package org.huizong.budget.execution.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.huizong.budget.execution.domain.ExecutionMonth;
import org.huizong.budget.execution.domain.UnitYear;
import org.huizong.contracts.access.AccessScope;

/** 月度执行库: the months that were imported, each in its newest form. */
public interface ExecutionMonths {

    /** Holds off every other import of this unit and year until the end of the transaction. */
    void lock(UnitYear unit);

    /** All months of a year, the earliest first, as far as the caller may read all of the unit. */
    List<Kept> of(UUID budgetUnit, int year, AccessScope scope);

    /** Stores a month, or replaces it. */
    void keep(UnitYear unit, ExecutionMonth month, Recording recording);

    /** Newest year first, then by unit. */
    List<Kept> page(Filter filter, Optional<Position> after, int limit, AccessScope scope);

    /** The last row of the page before. */
    record Position(int year, long ordinal, int month) {}

    record Recording(String hash, String actor, Instant at) {}

    /** @param ordinal rises with the order in which units were registered */
    record Kept(UnitYear unit, long ordinal, ExecutionMonth month, Recording recording) {

        public Position position() {
            return new Position(unit.year(), ordinal, month.month());
        }
    }

    /** What is empty does not filter. */
    record Filter(
            Optional<UUID> budgetUnit, OptionalInt year, OptionalInt month, Optional<String> region, boolean subtree) {}
}
