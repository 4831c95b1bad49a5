package org.huizong.budget.budgetunit.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many entries of the register. */
@Schema(name = "BudgetUnitList")
record BudgetUnitList(@Schema(required = true) List<BudgetUnitBody> items) {}
