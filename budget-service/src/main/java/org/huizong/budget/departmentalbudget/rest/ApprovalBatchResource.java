package org.huizong.budget.departmentalbudget.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** 批量批复. */
@Path("/v1/approval-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "acts")
@BudgetRefusals
public class ApprovalBatchResource {

    private final ApprovalBatches batches;
    private final Callers callers;

    ApprovalBatchResource(ApprovalBatches batches, Callers callers) {
        this.batches = batches;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "approveBudgetBooks",
            summary = "批量批复: approve many submitted books, each with its document number",
            description =
                    "Every book is approved or refused by itself; a refused one uses up no number. Sent twice, a book"
                            + " that stands approved under the same number is unchanged.")
    @APIResponse(
            responseCode = "200",
            description = "What became of every book",
            content = @Content(schema = @Schema(implementation = ApprovalBatchBody.class)))
    public Response approve(ApprovalBatchRequest request) {
        var caller = callers.require(Right.DECIDE);
        if (request == null) {
            throw new ProblemException(CommonProblem.UNREADABLE, new Text("请求没有内容。", "The request has no body."));
        }
        request.check();
        return Response.ok(batches.approve(request, caller)).build();
    }
}
