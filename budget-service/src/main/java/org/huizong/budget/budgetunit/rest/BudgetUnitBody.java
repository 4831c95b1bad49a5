package org.huizong.budget.budgetunit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.budgetunit.BudgetUnit;

/** 预算单位 in JSON: what GET answers and PUT takes. */
@Schema(name = "BudgetUnit")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BudgetUnitBody(
        @Schema(readOnly = true) UUID id,
        @Schema(readOnly = true) String href,
        @Schema(required = true, examples = "653001") String region,
        @Schema(required = true, examples = "阿图什市信访局") String name,
        @Schema(description = "id of the supervising department (主管部门)") UUID department,
        @Schema(examples = "administrative", description = "administrative, public-institution or unspecified")
                String kind,
        @Schema(description = "whether a book of it is expected every year; true unless told") Boolean expected,
        @Schema(examples = "2019", description = "first fiscal year for which one is expected; no limit unless told")
                Integer firstYear,
        @Schema(description = "last such year; no limit unless told") Integer lastYear) {

    static BudgetUnitBody of(BudgetUnit unit) {
        return new BudgetUnitBody(
                unit.id(),
                href(unit.id()),
                unit.region(),
                unit.name(),
                unit.department().orElse(null),
                unit.kind().code(),
                unit.expectation().expected(),
                unit.expectation().firstYear().stream().boxed().findFirst().orElse(null),
                unit.expectation().lastYear().stream().boxed().findFirst().orElse(null));
    }

    static String href(UUID id) {
        return "/v1/budget-units/" + id;
    }
}
