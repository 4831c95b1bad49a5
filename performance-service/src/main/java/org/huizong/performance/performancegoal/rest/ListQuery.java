package org.huizong.performance.performancegoal.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.application.BookFilter;
import org.huizong.performance.performancegoal.application.BookFilter.Reach;
import org.huizong.performance.performancegoal.application.BookFilter.RegionFilter;
import org.huizong.performance.performancegoal.rest.PerformanceReader.Asked;
import org.huizong.platform.web.UnitParameter;

/** The filters that every list of this service takes; an omitted filter does not filter. */
public record ListQuery(
        @Parameter(description = "region code") @QueryParam("region") String region,
        @Parameter(
                        description = "own (default) or subtree of the region",
                        schema = @Schema(enumeration = {"own", "subtree"}))
                @QueryParam("scope")
                Reach scope,
        @QueryParam("year") Integer year,
        @Parameter(schema = @Schema(implementation = String.class)) @QueryParam("stage") Stage stage,
        @Parameter(schema = @Schema(implementation = String.class)) @QueryParam("status") BookStatus status,
        @QueryParam("budgetUnit") UUID budgetUnit,
        @Parameter(description = "money unit of the answer: yuan (default), wan or yi") @QueryParam("unit") String unit,
        @QueryParam("limit") Integer limit,
        @QueryParam("cursor") String cursor) {

    Asked asked() {
        var reach = Optional.ofNullable(scope).orElse(Reach.OWN);
        var filter = new BookFilter(
                Optional.ofNullable(region).map(code -> new RegionFilter(code, reach)),
                year == null ? OptionalInt.empty() : OptionalInt.of(year),
                Optional.ofNullable(stage),
                Optional.ofNullable(status),
                Optional.ofNullable(budgetUnit));
        return new Asked(filter, limit, cursor, unit(unit));
    }

    static AmountUnit unit(String word) {
        return word == null ? AmountUnit.YUAN : UnitParameter.of(word);
    }
}
