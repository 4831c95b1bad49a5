package org.huizong.budget.ceiling.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.ceiling.Ceilings;
import org.huizong.budget.ceiling.rest.CeilingBody.CeilingList;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;

/** 控制数: issued by the bureau, read by the unit. */
@Path("/v1/ceilings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ceilings")
public class CeilingResource {

    private final Ceilings ceilings;
    private final CeilingBodies bodies;
    private final CeilingAudit audit;
    private final CallerScope caller;

    CeilingResource(Ceilings ceilings, CeilingBodies bodies, CeilingAudit audit, CallerScope caller) {
        this.ceilings = ceilings;
        this.bodies = bodies;
        this.audit = audit;
        this.caller = caller;
    }

    /** 本级 or 全辖. */
    public enum Reach {
        OWN,
        SUBTREE
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCeilings",
            summary = "The ceilings of the units that the caller may read, newest first")
    public Page<CeilingBody> list(
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
        var reader = caller.require(Right.READ_UNPUBLISHED);
        int size = Limit.of(limit);
        var query = "ceilings " + region + " " + scope + " " + year + " " + budgetUnit;
        var before = cursor == null
                ? OptionalLong.empty()
                : OptionalLong.of(Cursor.decode(cursor, query, 1).number(0));
        var filter = new Ceilings.Filter(
                Optional.ofNullable(region),
                scope == Reach.SUBTREE,
                year == null ? OptionalInt.empty() : OptionalInt.of(year),
                Optional.ofNullable(budgetUnit),
                before,
                size + 1);
        var found = ceilings.page(filter, reader);
        var next = found.size() <= size
                ? null
                : Cursor.at(Long.toString(found.get(size - 1).ordinal())).encode(query);
        return new Page<>(found.stream().limit(size).map(CeilingBody::of).toList(), next);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(
            operationId = "putCeilings",
            summary = "下达控制数: issue many ceilings at once, all of them or none; those not sent stay as they are")
    public Page<CeilingBody> putAll(CeilingList list) {
        var scope = caller.require(Right.DECIDE);
        return Page.whole(bodies.read(list, scope).stream()
                .map(put -> audit.issued(ceilings.put(put.key(), put.terms(), present -> {})))
                .map(outcome -> body(outcome.ceiling().key().id(), scope))
                .toList());
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getCeiling", summary = "One ceiling; the body is what PUT accepts")
    @APIResponse(
            responseCode = "200",
            description = "The ceiling",
            content = @Content(schema = @Schema(implementation = CeilingBody.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(body(id, caller.require(Right.READ_UNPUBLISHED)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(operationId = "putCeiling", summary = "Change the terms of a ceiling")
    @APIResponse(
            responseCode = "200",
            description = "The ceiling as it is kept",
            content = @Content(schema = @Schema(implementation = CeilingBody.class)))
    public Response put(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, CeilingBody body) {
        var scope = caller.require(Right.DECIDE);
        ETags.requireMatch(ifMatch, ETags.ofVersion(body(id, scope).version()));
        var put = bodies.read(body, scope);
        if (!put.key().id().equals(id)) {
            throw ProblemException.notFound();
        }
        audit.issued(ceilings.put(put.key(), put.terms(), present -> requireMatch(ifMatch, present)));
        return answer(body(id, scope));
    }

    @DELETE
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(operationId = "deleteCeiling", summary = "Take a ceiling back")
    @APIResponse(responseCode = "204", description = "There is no such ceiling any more")
    public Response delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var scope = caller.require(Right.DECIDE);
        var known = body(id, scope);
        ceilings.remove(id, present -> requireMatch(ifMatch, present));
        audit.takenBack(id, known.version());
        return Response.noContent().build();
    }

    private static void requireMatch(String ifMatch, OptionalLong present) {
        ETags.requireMatch(ifMatch, ETags.ofVersion(present.orElseThrow(ProblemException::notFound)));
    }

    /** 404 for a ceiling of a unit outside the scope. */
    private CeilingBody body(UUID id, AccessScope scope) {
        return ceilings.find(id, scope).map(CeilingBody::of).orElseThrow(ProblemException::notFound);
    }

    private static Response answer(CeilingBody body) {
        return Response.ok(body).tag(ETags.ofVersion(body.version())).build();
    }
}
