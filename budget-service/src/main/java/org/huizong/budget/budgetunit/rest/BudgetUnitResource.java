package org.huizong.budget.budgetunit.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.budgetunit.BudgetUnit;
import org.huizong.budget.budgetunit.BudgetUnitEntry;
import org.huizong.budget.budgetunit.BudgetUnitFilter;
import org.huizong.budget.budgetunit.BudgetUnits;
import org.huizong.budget.budgetunit.UnknownDepartmentException;
import org.huizong.contracts.book.BookId;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;

/** 预算单位登记. That a unit exists is public. */
@Path("/v1/budget-units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget-units")
public class BudgetUnitResource {

    private final BudgetUnits units;
    private final BudgetUnitBodies bodies;
    private final CallerScope caller;

    BudgetUnitResource(BudgetUnits units, BudgetUnitBodies bodies, CallerScope caller) {
        this.units = units;
        this.bodies = bodies;
        this.caller = caller;
    }

    /** 本级 or 全辖. */
    public enum Reach {
        OWN,
        SUBTREE
    }

    @GET
    @PermitAll
    @Operation(operationId = "listBudgetUnits", summary = "The register, newest registration first")
    public Page<BudgetUnitBody> list(
            @Parameter(description = "region code") @QueryParam("region") String region,
            @Parameter(
                            description = "own (default) or subtree of the region",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"own", "subtree"}))
                    @QueryParam("scope")
                    Reach scope,
            @Parameter(description = "printed name, spaces do not matter") @QueryParam("name") String name,
            @QueryParam("department") UUID department,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var filter = new BudgetUnitFilter(
                Optional.ofNullable(region),
                scope == Reach.SUBTREE,
                Optional.ofNullable(name).map(BookId::unitNameWithoutSpaces),
                Optional.ofNullable(department));
        var query = "budget-units " + filter;
        int size = Limit.of(limit);
        var before = cursor == null
                ? OptionalLong.empty()
                : OptionalLong.of(Cursor.decode(cursor, query, 1).number(0));
        var found = units.page(filter, before, size + 1);
        var next = found.size() <= size
                ? null
                : Cursor.at(Long.toString(found.get(size - 1).ordinal())).encode(query);
        return new Page<>(found.stream().limit(size).map(BudgetUnitBody::of).toList(), next);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getBudgetUnit", summary = "One entry of the register; the body is what PUT accepts")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = BudgetUnitBody.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(units.find(id).orElseThrow(ProblemException::notFound));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "putBudgetUnit", summary = "Register a budget unit, or change its entry")
    @APIResponse(
            responseCode = "200",
            description = "The entry as it is stored",
            content = @Content(schema = @Schema(implementation = BudgetUnitBody.class)))
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            BudgetUnitBody body) {
        caller.require(Right.MAINTAIN);
        return answer(write(bodies.read(body, id, "", caller.current()), present -> {
            if (present.isEmpty()) {
                ETags.requireCreation(ifMatch, ifNoneMatch);
            } else {
                ETags.refuseCreation(ifNoneMatch);
                ETags.requireMatch(ifMatch, ETags.ofVersion(present.getAsLong()));
            }
        }));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(
            operationId = "putBudgetUnits",
            summary = "Register many units at once, all of them or none; entries that are not sent stay as they are")
    public Page<BudgetUnitBody> putAll(BudgetUnitList list) {
        caller.require(Right.MAINTAIN);
        var entries = bodies.read(list, caller.current());
        var stored = new ArrayList<BudgetUnitBody>();
        entries.forEach(entry -> stored.add(BudgetUnitBody.of(write(entry, present -> {}))));
        return Page.whole(stored);
    }

    private BudgetUnit write(BudgetUnitEntry entry, Consumer<OptionalLong> precondition) {
        try {
            return units.put(entry, precondition);
        } catch (UnknownDepartmentException e) {
            throw new ProblemException(
                    CommonProblem.RULE_BROKEN,
                    new Text("主管部门尚未登记。", "The supervising department is not in the register."));
        }
    }

    private static Response answer(BudgetUnit unit) {
        return Response.ok(BudgetUnitBody.of(unit))
                .tag(ETags.ofVersion(unit.version()))
                .build();
    }
}
