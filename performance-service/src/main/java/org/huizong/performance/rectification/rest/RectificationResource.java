package org.huizong.performance.rectification.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.rectification.application.ActOnRectification;
import org.huizong.performance.rectification.application.Rectifications;
import org.huizong.performance.rectification.application.Rectifications.Filter;
import org.huizong.performance.rectification.domain.Rectification.Status;
import org.huizong.performance.rectification.domain.RectificationStep.Kind;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.act.ActRequest;
import org.huizong.platform.act.ActRequest.Need;
import org.huizong.platform.act.VersionGuard;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Page;

/** 整改: feedback of the unit, return or closing by the bureau. */
@Path("/v1/rectifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "rectifications")
public class RectificationResource {

    private final ActOnRectification acts;
    private final Rectifications rectifications;
    private final RectificationAnswers answers;
    private final Callers callers;

    RectificationResource(
            ActOnRectification acts, Rectifications rectifications, RectificationAnswers answers, Callers callers) {
        this.acts = acts;
        this.rectifications = rectifications;
        this.answers = answers;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listRectifications", summary = "Notices in the caller's scope, newest first")
    public Page<RectificationBody> list(
            @Parameter(description = "region code, its subtree included") @QueryParam("region") String region,
            @QueryParam("year") Integer year,
            @Parameter(description = "issued, answered, returned or closed") @QueryParam("status") String status,
            @Parameter(description = "逾期") @QueryParam("late") Boolean late,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var words = Arrays.stream(Status.values()).map(Status::code).toList();
        if (status != null && !words.contains(status)) {
            throw ProblemException.notOneOf("status", words);
        }
        var filter = new Filter(
                Optional.empty(),
                Optional.ofNullable(region),
                Optional.ofNullable(year),
                Optional.ofNullable(status),
                Optional.ofNullable(late),
                answers.today());
        return answers.page(filter, limit, cursor);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getRectification", summary = "A notice with everything that followed it")
    public Response get(@PathParam("id") UUID id) {
        callers.require(Right.READ_UNPUBLISHED);
        var found = rectifications.find(id, callers.reader()).orElseThrow(ProblemException::notFound);
        return answers.of(Response.ok(), found);
    }

    @POST
    @Path("{id}/feedback")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "answerRectification",
            summary = "反馈: what was done about it; shown as late after the last day")
    public Response feedback(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ActRequest request) {
        return step(new Order(id, Kind.FEEDBACK, Right.SUBMIT, Need.OPINION, ifMatch), request);
    }

    @POST
    @Path("{id}/return")
    @PermitAll
    @Idempotent
    @Operation(operationId = "returnRectification", summary = "退回: the feedback does not suffice")
    public Response giveBack(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ActRequest request) {
        return step(new Order(id, Kind.RETURN, Right.DECIDE, Need.OPINION, ifMatch), request);
    }

    @POST
    @Path("{id}/closing")
    @PermitAll
    @Idempotent
    @Operation(operationId = "closeRectification", summary = "销号: the matter is put right")
    public Response closing(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ActRequest request) {
        return step(new Order(id, Kind.CLOSING, Right.DECIDE, Need.NOTHING, ifMatch), request);
    }

    private record Order(UUID id, Kind kind, Right right, Need need, String ifMatch) {}

    private Response step(Order order, ActRequest request) {
        var caller = callers.require(order.right());
        var stated = ActRequest.stated(request, order.need());
        var outcome =
                acts.step(order.id(), order.kind(), stated.opinion(), VersionGuard.ofIfMatch(order.ifMatch()), caller);
        return answers.of(Response.ok(), answers.taken(outcome));
    }
}
