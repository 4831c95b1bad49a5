package org.huizong.budget.budgetunit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * 预算单位登记: the register that imports add names to and an administrator completes. That a unit exists is public; what it
 * files is not.
 */
public interface BudgetUnits {

    /** Registers the unit if the register does not know it; whether that was so. */
    boolean register(List<String> regionPath, String printedName);

    /**
     * Sets what the register says of a unit, known to it or not.
     *
     * @param precondition is told the present version, if there is one, under the unit's lock
     * @throws UnknownDepartmentException if the supervising department is not registered
     */
    BudgetUnit put(BudgetUnitEntry entry, Consumer<OptionalLong> precondition);

    Optional<BudgetUnit> find(UUID id);

    /** Newest registration first. */
    List<BudgetUnit> page(BudgetUnitFilter filter, OptionalLong before, int limit);
}
