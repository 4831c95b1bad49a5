package org.huizong.performance.scoring.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.performancegoal.domain.BookStateException;
import org.huizong.performance.scoring.ScoredBooks.Actor;
import org.huizong.performance.scoring.application.ActOnScores;
import org.huizong.performance.scoring.application.ExplainScores;
import org.huizong.performance.scoring.application.ScoreOverrideException;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.Page;

/** 自评核算: how the self-evaluations of a book are scored, and what a reviewer sets instead. */
@Path("/v1/performance-books/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class ScoreResource {

    private static final String CHANGE_HEADER = "Huizong-Change";

    private final ActOnScores acts;
    private final ExplainScores explain;
    private final ScoreAnswers answers;
    private final CallerScope caller;

    ScoreResource(ActOnScores acts, ExplainScores explain, ScoreAnswers answers, CallerScope caller) {
        this.acts = acts;
        this.explain = explain;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Path("scores")
    @PermitAll
    @Operation(
            operationId = "getPerformanceScores",
            summary = "Recomputed scores of every self-evaluation, explained step by step")
    @APIResponse(
            responseCode = "200",
            description = "The scores of the newest content",
            content = @Content(schema = @Schema(implementation = ScoresBody.class)))
    public Response scores(@PathParam("id") UUID id) {
        return answer(answers.of(id, caller.require(Right.READ_UNPUBLISHED)));
    }

    @POST
    @Path("scores/recomputation")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "recomputePerformanceScores",
            summary = "重新核算: score the newest content by the scheme in force; overrides stay")
    @APIResponse(
            responseCode = "200",
            description = "The scores after the act",
            content = @Content(schema = @Schema(implementation = ScoresBody.class)))
    public Response recomputation(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ReasonRequest request) {
        var actor = actor();
        var reason = OverrideRequest.reason(request == null ? null : request.reason());
        return carryOut(id, actor, () -> acts.recompute(id, reason, guard(ifMatch), actor));
    }

    @GET
    @Path("score-overrides")
    @PermitAll
    @Operation(
            operationId = "listScoreOverrides",
            summary = "Every override of the newest content in the order they were made; kept for good, never paged")
    public Page<KeptOverrideBody> overrides(@PathParam("id") UUID id) {
        var kept =
                explain.overrides(id, caller.require(Right.READ_UNPUBLISHED)).orElseThrow(ProblemException::notFound);
        return Page.whole(kept.overrides().stream()
                .map(override -> KeptOverrideBody.of(id, kept.book().evaluationIds(), override))
                .toList());
    }

    @POST
    @Path("score-overrides")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "overrideScore",
            summary = "人工核定: set the score of one indicator with a reason, or lift what was set")
    @APIResponse(
            responseCode = "200",
            description = "The scores after the act",
            content = @Content(schema = @Schema(implementation = ScoresBody.class)))
    public Response override(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, OverrideRequest request) {
        var actor = actor();
        var override = OverrideRequest.read(request);
        return carryOut(id, actor, () -> acts.override(id, override, guard(ifMatch), actor));
    }

    private Actor actor() {
        return new Actor(caller.require(Right.DECIDE), caller.name());
    }

    private Response carryOut(UUID id, Actor actor, Supplier<Optional<Long>> act) {
        try {
            var version = act.get().orElseThrow(ProblemException::notFound);
            return Response.fromResponse(answer(answers.of(id, actor.scope())))
                    .header(CHANGE_HEADER, id + "@" + version + "/performance")
                    .build();
        } catch (ScoreOverrideException refused) {
            var reason = new Text(refused.zh(), refused.en());
            throw new ProblemException(
                    CommonProblem.RULE_BROKEN, reason, List.of(ProblemDetail.field(refused.field(), reason)));
        } catch (BookStateException withdrawn) {
            throw new ProblemException(
                    CommonProblem.CONFLICT, new Text("已撤回的绩效册不再计分。", "A withdrawn book is scored no more."));
        }
    }

    private static LongConsumer guard(String ifMatch) {
        return present -> {
            if (ifMatch != null) {
                ETags.requireMatch(ifMatch, ETags.ofVersion(present));
            }
        };
    }

    private static Response answer(ScoresBody body) {
        return Response.ok(body).tag(ETags.ofVersion(body.book().version())).build();
    }
}
