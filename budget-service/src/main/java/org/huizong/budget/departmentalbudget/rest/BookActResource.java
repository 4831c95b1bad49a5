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
import org.huizong.budget.departmentalbudget.application.RevokeWaiver;
import org.huizong.budget.departmentalbudget.application.WaiveFinding;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.act.ActRequest;
import org.huizong.platform.act.ActRequest.Need;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.web.JsonBodies;

/** 业务行为: one sub-resource for each act on a book. */
@Path("/v1/budget-books/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "acts")
@BudgetRefusals
public class BookActResource {

    private final ActAnswers answers;
    private final WaiveFinding waivers;
    private final RevokeWaiver revocations;
    private final JsonBodies bodies;
    private final Callers callers;

    BookActResource(
            ActAnswers answers, WaiveFinding waivers, RevokeWaiver revocations, JsonBodies bodies, Callers callers) {
        this.answers = answers;
        this.waivers = waivers;
        this.revocations = revocations;
        this.bodies = bodies;
        this.callers = callers;
    }

    @POST
    @Path("submission")
    @PermitAll
    @Idempotent
    @Operation(operationId = "submitBudgetBook", summary = "送审: hand the draft in")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The book after the act",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    public Response submission(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, String body)
            throws JsonProcessingException {
        return carryOut(Right.SUBMIT, new Order(id, ActKind.SUBMISSION, Need.NOTHING, ifMatch), body);
    }

    @POST
    @Path("return")
    @PermitAll
    @Idempotent
    @Operation(operationId = "returnBudgetBook", summary = "退回: send a submitted book back with an opinion")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The book after the act",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    public Response giveBack(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, String body)
            throws JsonProcessingException {
        return carryOut(Right.DECIDE, new Order(id, ActKind.RETURN, Need.OPINION, ifMatch), body);
    }

    @POST
    @Path("approval")
    @PermitAll
    @Idempotent
    @Operation(operationId = "approveBudgetBook", summary = "批复: approve a submitted book")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The book after the act",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    public Response approval(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, String body)
            throws JsonProcessingException {
        return carryOut(Right.DECIDE, new Order(id, ActKind.APPROVAL, Need.NOTHING, ifMatch), body);
    }

    @POST
    @Path("publication")
    @PermitAll
    @Idempotent
    @Operation(operationId = "publishBudgetBook", summary = "公开: publish an approved book")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The book after the act",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    public Response publication(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, String body)
            throws JsonProcessingException {
        return carryOut(Right.DECIDE, new Order(id, ActKind.PUBLICATION, Need.NOTHING, ifMatch), body);
    }

    @POST
    @Path("withdrawal")
    @PermitAll
    @Idempotent
    @Operation(operationId = "withdrawBudgetBook", summary = "撤回: take a book out of every rollup")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The book after the act",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    public Response withdrawal(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, String body)
            throws JsonProcessingException {
        return carryOut(Right.DECIDE, new Order(id, ActKind.WITHDRAWAL, Need.OPINION, ifMatch), body);
    }

    @POST
    @Path("findings/{findingId}/waiver")
    @PermitAll
    @Idempotent
    @Operation(operationId = "waiveFinding", summary = "豁免: lift a finding of the newest content with a reason")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WaiverRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The book that the finding speaks of",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    public Response waiver(@PathParam("id") UUID id, @PathParam("findingId") String findingId, String body)
            throws JsonProcessingException {
        var caller = callers.require(Right.DECIDE);
        return answers.of(id, waivers.handle(waiving(id, findingId, body), caller));
    }

    @POST
    @Path("findings/{findingId}/waiver-revocation")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "revokeWaiver",
            summary = "撤销豁免: take the waiver of a finding of the newest content back with a reason",
            description = "Waiver and revocation are both kept for good. 404 where the finding has no waiver in force,"
                    + " 409 where the book is approved or published: what was approved stands.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WaiverRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The book that the finding speaks of",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    public Response waiverRevocation(@PathParam("id") UUID id, @PathParam("findingId") String findingId, String body)
            throws JsonProcessingException {
        var caller = callers.require(Right.DECIDE);
        return answers.of(id, revocations.handle(waiving(id, findingId, body), caller));
    }

    private WaiveFinding.Request waiving(UUID id, String findingId, String body) throws JsonProcessingException {
        return new WaiveFinding.Request(
                id,
                findingId,
                WaiverRequest.reason(bodies.read(body, WaiverRequest.class).orElse(null)));
    }

    private Response carryOut(Right right, Order order, String body) throws JsonProcessingException {
        var caller = callers.require(right);
        var stated = ActRequest.stated(bodies.read(body, ActRequest.class).orElse(null), order.need());
        var grounds = new Grounds(stated.opinion(), stated.documentNumber());
        var request = new ActOnDepartmentalBudget.Request(order.id(), order.kind(), grounds);
        return answers.carryOut(request, order.ifMatch(), caller);
    }

    private record Order(UUID id, ActKind kind, Need need, String ifMatch) {}
}
