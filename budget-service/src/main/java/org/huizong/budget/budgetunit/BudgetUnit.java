package org.huizong.budget.budgetunit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 预算单位: one entry of the register.
 *
 * @param regionPath codes from the province down to the unit's own region
 * @param name printed name without spaces
 * @param department id of the supervising department (主管部门), where the register tells it
 * @param expectation whether, and in which years, a book of it is expected
 * @param ordinal rises with the order of registration
 * @param version grows by one with every change of the entry
 */
public record BudgetUnit(
        UUID id,
        String region,
        List<String> regionPath,
        String name,
        Optional<UUID> department,
        UnitKind kind,
        Expectation expectation,
        long ordinal,
        long version) {}
