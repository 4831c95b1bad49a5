package org.huizong.budget.departmentalbudget.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.application.Adjustments;
import org.huizong.budget.departmentalbudget.application.BookFilter;
import org.huizong.budget.departmentalbudget.application.BookFilter.Reach;
import org.huizong.budget.departmentalbudget.application.BookFilter.RegionFilter;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.web.Page;

/** 调整文件: the documents that opened approved budgets again, and what they came to. */
@Path("/v1/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "adjustments")
@BudgetRefusals
public class AdjustmentResource {

    private final Adjustments adjustments;
    private final Callers callers;

    AdjustmentResource(Adjustments adjustments, Callers callers) {
        this.adjustments = adjustments;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAdjustments",
            summary = "调整文件 with their effect, newest first; an omitted filter does not filter")
    public Page<AdjustmentBody> list(
            @Parameter(description = "region code") @QueryParam("region") String region,
            @Parameter(
                            description = "own (default) or subtree of the region",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"own", "subtree"}))
                    @QueryParam("scope")
                    Reach scope,
            @QueryParam("year") Integer year,
            @QueryParam("budgetUnit") UUID budgetUnit,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var reader = callers.require(Right.READ_UNPUBLISHED).scope();
        var reach = Optional.ofNullable(scope).orElse(Reach.OWN);
        var filter = new BookFilter(
                Optional.ofNullable(region).map(code -> new RegionFilter(code, reach)),
                year == null ? OptionalInt.empty() : OptionalInt.of(year),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(budgetUnit),
                Optional.empty());
        var paging = new Paging("adjustments " + filter, limit, cursor);
        return paging.page(
                adjustments.page(filter, paging.request(), reader), AdjustmentBody::of, Adjustments.Listed::ordinal);
    }
}
