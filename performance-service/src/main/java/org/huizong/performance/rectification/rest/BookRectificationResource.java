package org.huizong.performance.rectification.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.performancegoal.GoalsInForce;
import org.huizong.performance.rectification.application.ActOnRectification;
import org.huizong.performance.rectification.application.Rectifications.Filter;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Page;

/** 整改通知 on the goals or evaluations of one book. */
@Path("/v1/performance-books/{id}/rectifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectifications")
public class BookRectificationResource {

    private final ActOnRectification acts;
    private final GoalsInForce goals;
    private final RectificationAnswers answers;
    private final Callers callers;

    BookRectificationResource(
            ActOnRectification acts, GoalsInForce goals, RectificationAnswers answers, Callers callers) {
        this.acts = acts;
        this.goals = goals;
        this.answers = answers;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "issueRectification",
            summary = "整改通知: ask the unit to put something right by a day; for the bureau")
    @APIResponse(
            responseCode = "201",
            description = "The notice is issued",
            content = @Content(schema = @Schema(implementation = RectificationBody.class)))
    public Response issue(@PathParam("id") UUID id, NoticeRequest request) {
        var caller = callers.require(Right.DECIDE);
        var issued = answers.taken(acts.issue(NoticeRequest.notice(id, request), caller));
        return answers.of(Response.created(URI.create(RectificationBody.PATH + issued.id())), issued);
    }

    @GET
    @PermitAll
    @Operation(operationId = "listBookRectifications", summary = "The notices on a book, newest first")
    public Page<RectificationBody> list(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        callers.require(Right.READ_UNPUBLISHED);
        goals.book(id, callers.reader()).orElseThrow(ProblemException::notFound);
        var filter = new Filter(
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                answers.today());
        return answers.page(filter, limit, cursor);
    }
}
