package org.huizong.budget.budgetround.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.budgetround.BudgetRounds;
import org.huizong.budget.budgetround.domain.BudgetRound;
import org.huizong.budget.budgetround.domain.RoundStateException;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;

/** 编制环节: the rounds of a region's year, planned, opened and closed by its bureau. */
@Path("/v1/budget-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget-rounds")
public class BudgetRoundResource {

    private static final String ID = "id of the round: region, year and kind, such as 653001-2026-detailed";

    private final BudgetRounds rounds;
    private final RoundKeys keys;
    private final RoundAudit audit;
    private final CallerScope caller;
    private final Clock clock;

    BudgetRoundResource(BudgetRounds rounds, RoundKeys keys, RoundAudit audit, CallerScope caller, Clock clock) {
        this.rounds = rounds;
        this.keys = keys;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** 本级 or 全辖. */
    public enum Reach {
        OWN,
        SUBTREE
    }

    @GET
    @PermitAll
    @Operation(operationId = "listBudgetRounds", summary = "The rounds of the caller's regions, newest first")
    public Page<RoundBody> list(
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
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var reader = caller.require(Right.READ_UNPUBLISHED);
        int size = Limit.of(limit);
        var query = "budget-rounds " + region + " " + scope + " " + year;
        var after = Optional.ofNullable(cursor)
                .map(text -> Cursor.decode(text, query, 1).text(0));
        var filter = new BudgetRounds.Filter(
                Optional.ofNullable(region), scope == Reach.SUBTREE, Optional.ofNullable(year), after, size + 1);
        var found = rounds.page(filter, reader);
        var next = found.size() <= size
                ? null
                : Cursor.at(found.get(size - 1).key().id()).encode(query);
        return new Page<>(found.stream().limit(size).map(RoundBody::of).toList(), next);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getBudgetRound", summary = "One round; the body is what PUT accepts")
    @APIResponse(
            responseCode = "200",
            description = "The round",
            content = @Content(schema = @Schema(implementation = RoundBody.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") String id) {
        var reader = caller.require(Right.READ_UNPUBLISHED);
        return answer(rounds.find(keys.read(id), reader).orElseThrow(ProblemException::notFound));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(operationId = "putBudgetRound", summary = "Plan a round, or change its deadline")
    @APIResponse(
            responseCode = "200",
            description = "The round as it is kept",
            content = @Content(schema = @Schema(implementation = RoundBody.class)))
    public Response put(
            @Parameter(description = ID) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "* to plan the round") @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            RoundPlanBody body) {
        var key = keys.decided(id);
        var planned = rounds.plan(key, RoundPlanBody.plan(body), present -> {
            if (present.isEmpty()) {
                ETags.requireCreation(ifMatch, ifNoneMatch);
            } else {
                ETags.refuseCreation(ifNoneMatch);
                ETags.requireMatch(ifMatch, ETags.ofVersion(present.getAsLong()));
            }
        });
        return answer(audit.wrote("round-plan", planned));
    }

    @POST
    @Path("{id}/opening")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Idempotent
    @Transactional
    @Operation(operationId = "openBudgetRound", summary = "Open the round; at most one of a region's year is open")
    @RequestBody(content = @Content(mediaType = "application/json"))
    @APIResponse(
            responseCode = "200",
            description = "The round after the act",
            content = @Content(schema = @Schema(implementation = RoundBody.class)))
    public Response open(
            @Parameter(description = ID) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(audit.wrote("round-opening", change(keys.decided(id), ifMatch, round -> round.open(mark()))));
    }

    @POST
    @Path("{id}/closing")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Idempotent
    @Transactional
    @Operation(operationId = "closeBudgetRound", summary = "Close the round")
    @RequestBody(content = @Content(mediaType = "application/json"))
    @APIResponse(
            responseCode = "200",
            description = "The round after the act",
            content = @Content(schema = @Schema(implementation = RoundBody.class)))
    public Response close(
            @Parameter(description = ID) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(audit.wrote("round-closing", change(keys.decided(id), ifMatch, round -> round.close(mark()))));
    }

    private BudgetRound.Mark mark() {
        return new BudgetRound.Mark(clock.instant(), caller.name());
    }

    private BudgetRound change(BudgetRound.Key key, String ifMatch, UnaryOperator<BudgetRound> change) {
        try {
            return rounds.change(key, round -> {
                        ETags.requireMatch(ifMatch, ETags.ofVersion(round.version()));
                        return change.apply(round);
                    })
                    .orElseThrow(ProblemException::notFound);
        } catch (RoundStateException refused) {
            throw RoundKeys.conflict(refused);
        }
    }

    private static Response answer(BudgetRound round) {
        return Response.ok(RoundBody.of(round))
                .tag(ETags.ofVersion(round.version()))
                .build();
    }
}
