package org.huizong.budget.budgetunit;

import java.util.Optional;
import java.util.UUID;

/** What a list of budget units is narrowed to; an empty filter does not filter. */
public record BudgetUnitFilter(
        Optional<String> region, boolean subtree, Optional<String> name, Optional<UUID> department) {}
