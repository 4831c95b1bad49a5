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
import org.huizong.budget.departmentalbudget.application.ChangeProjectSecrecy;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.act.VersionGuard;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.JsonBodies;

/** 定密, 解密 of one project: the only way in which its flag changes. */
@Path("/v1/budget-books/{id}/projects/{ordinal}/secrecy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "acts")
@BudgetRefusals
public class ProjectSecrecyResource {

    private final ChangeProjectSecrecy changes;
    private final BookReader reader;
    private final JsonBodies bodies;
    private final Callers callers;

    ProjectSecrecyResource(ChangeProjectSecrecy changes, BookReader reader, JsonBodies bodies, Callers callers) {
        this.changes = changes;
        this.reader = reader;
        this.bodies = bodies;
        this.callers = callers;
    }

    @POST
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "changeProjectSecrecy",
            summary = "定密, 解密: classify a project of the newest content, or open it; makes a draft")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SecrecyRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The book after the act",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("ordinal") int ordinal,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            String body)
            throws JsonProcessingException {
        var caller = callers.require(Right.DECIDE);
        var request = bodies.read(body, SecrecyRequest.class).orElse(null);
        var secrecy = SecrecyRequest.secrecy(request);
        var guard = VersionGuard.ofIfMatch(ifMatch);
        var version = changes.handle(
                new ChangeProjectSecrecy.Request(id, ordinal, secrecy, SecrecyRequest.grounds(request)), guard, caller);
        return Response.ok(BookItem.of(reader.require(id)))
                .tag(ETags.ofVersion(version.version()))
                .header(Writes.CHANGE_HEADER, Writes.change(id, version.version()))
                .build();
    }
}
