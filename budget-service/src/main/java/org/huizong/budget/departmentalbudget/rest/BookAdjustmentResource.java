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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.application.AdjustDepartmentalBudget;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.act.VersionGuard;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.web.JsonBodies;

/** 预算调整: opens an approved budget again by a document. */
@Path("/v1/budget-books/{id}/adjustment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "adjustments")
@BudgetRefusals
public class BookAdjustmentResource {

    private final AdjustDepartmentalBudget adjust;
    private final ActAnswers answers;
    private final JsonBodies bodies;
    private final Callers callers;

    BookAdjustmentResource(AdjustDepartmentalBudget adjust, ActAnswers answers, JsonBodies bodies, Callers callers) {
        this.adjust = adjust;
        this.answers = answers;
        this.bodies = bodies;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "adjustBudgetBook",
            summary = "调整, 追加, 调剂: open an approved budget again by a document",
            description =
                    "With a kind, an approved or published initial book stays as it is, and the unit's adjusted book is"
                            + " opened with the content approved last; without one the book itself is opened.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AdjustmentRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The book that is open now",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    @APIResponse(
            responseCode = "201",
            description = "The adjusted book was created",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    public Response adjust(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, String body)
            throws JsonProcessingException {
        var caller = callers.require(Right.DECIDE);
        var grounds = AdjustmentRequest.grounds(
                bodies.read(body, AdjustmentRequest.class).orElse(null));
        var opened = adjust.handle(
                new AdjustDepartmentalBudget.Request(id, grounds), VersionGuard.ofIfMatch(ifMatch), caller);
        long version = opened.version().version();
        var answer = version == 1 ? Response.created(URI.create(Hrefs.book(opened.bookId()))) : Response.ok();
        return answers.of(answer, opened.bookId(), version);
    }
}
