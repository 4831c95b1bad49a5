package org.huizong.budget.budgetunit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 登记内容: what an administrator says of a budget unit. */
public record BudgetUnitEntry(
        List<String> regionPath, String name, Optional<UUID> department, UnitKind kind, Expectation expectation) {}
