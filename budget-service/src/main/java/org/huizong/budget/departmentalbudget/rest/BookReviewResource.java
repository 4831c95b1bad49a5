package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.application.ActOnDepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.act.ReviewRequest;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.web.JsonBodies;

/** 审核: reviews of a submitted or approved book, kept in its history; none of them moves its status. */
@Path("/v1/budget-books/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "acts")
@BudgetRefusals
public class BookReviewResource {

    private final ActAnswers answers;
    private final JsonBodies bodies;
    private final Callers callers;

    BookReviewResource(ActAnswers answers, JsonBodies bodies, Callers callers) {
        this.answers = answers;
        this.bodies = bodies;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "reviewBudgetBook",
            summary = "审核, 保密审查: record a review",
            description =
                    "department: by a supervising department or the bureau; finance: by the bureau; secrecy: by the"
                            + " unit, its department or the bureau")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReviewRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The book after the act",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    public Response review(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, String body)
            throws JsonProcessingException {
        callers.require(Right.SUBMIT);
        var stated = ReviewRequest.stated(bodies.read(body, ReviewRequest.class).orElse(null));
        var caller = ReviewRequest.reviewer(callers, stated.review().kind());
        var grounds = new Grounds(stated.opinion(), "").of(stated.review());
        return answers.carryOut(new ActOnDepartmentalBudget.Request(id, ActKind.REVIEW, grounds), ifMatch, caller);
    }
}
