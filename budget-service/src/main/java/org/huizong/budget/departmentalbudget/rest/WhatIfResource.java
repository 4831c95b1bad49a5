package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.application.WhatIf;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.contracts.book.BookStatus;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.idempotency.Idempotent;

/** 试算: what a content would change, before it is filed. */
@Path("/v1/budget-books/{id}/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "acts")
@BudgetRefusals
public class WhatIfResource {

    private final WhatIf whatIf;
    private final BookReader reader;
    private final JsonFilings bodies;
    private final WhatIfAnswers answers;
    private final Callers callers;

    WhatIfResource(WhatIf whatIf, BookReader reader, JsonFilings bodies, WhatIfAnswers answers, Callers callers) {
        this.whatIf = whatIf;
        this.reader = reader;
        this.bodies = bodies;
        this.answers = answers;
        this.callers = callers;
    }

    /** Which rollups are asked about. */
    public enum View {
        SUBMITTED(BookStatus.SUBMITTED),
        APPROVED(BookStatus.APPROVED),
        PUBLISHED(BookStatus.PUBLISHED);

        private final BookStatus status;

        View(BookStatus status) {
            this.status = status;
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "tryBudgetBook",
            summary = "试算: findings, ceilings and rollups that a content would change; nothing is stored",
            description = "The body is that of PUT. The book need not exist yet.")
    @APIResponse(
            responseCode = "200",
            description = "What would change",
            content = @Content(schema = @Schema(implementation = WhatIfBody.class)))
    public Response tryOut(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "the rollups that are asked about; published unless told",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"submitted", "approved", "published"}))
                    @QueryParam("status")
                    View status,
            BookBody body)
            throws JsonProcessingException {
        var caller = callers.require(Right.WRITE);
        var view = Optional.ofNullable(status).orElse(View.PUBLISHED).status;
        var stored = reader.entitled(id).map(reader::openContent).orElse(BookContent.EMPTY);
        var filing = bodies.read(id, body, stored);
        var answer = whatIf.handle(new WhatIf.Question(filing, view), caller);
        return Response.ok(answers.of(filing.identity(), view, answer)).build();
    }
}
