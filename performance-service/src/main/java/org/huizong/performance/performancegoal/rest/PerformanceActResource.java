package org.huizong.performance.performancegoal.rest;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.performancegoal.application.ActOnPerformanceBook;
import org.huizong.performance.performancegoal.domain.ActKind;
import org.huizong.performance.performancegoal.domain.Grounds;
import org.huizong.platform.access.Caller;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.act.ActRequest;
import org.huizong.platform.act.ActRequest.Need;
import org.huizong.platform.act.ReviewRequest;
import org.huizong.platform.act.VersionGuard;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.web.ETags;

/** 业务行为: one sub-resource for each act on the goals of a book. */
@Path("/v1/performance-books/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "acts")
@PerformanceRefusals
public class PerformanceActResource {

    private final ActOnPerformanceBook acts;
    private final PerformanceReader reader;
    private final Callers callers;

    PerformanceActResource(ActOnPerformanceBook acts, PerformanceReader reader, Callers callers) {
        this.acts = acts;
        this.reader = reader;
        this.callers = callers;
    }

    @POST
    @Path("submission")
    @PermitAll
    @Idempotent
    @Operation(operationId = "submitPerformanceBook", summary = "送审: hand the draft in")
    public Response submission(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ActRequest request) {
        return carryOut(Right.SUBMIT, new Order(id, ActKind.SUBMISSION, Need.NOTHING, ifMatch), request);
    }

    @POST
    @Path("return")
    @PermitAll
    @Idempotent
    @Operation(operationId = "returnPerformanceBook", summary = "退回: send submitted goals back with an opinion")
    public Response giveBack(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ActRequest request) {
        return carryOut(Right.DECIDE, new Order(id, ActKind.RETURN, Need.OPINION, ifMatch), request);
    }

    @POST
    @Path("approval")
    @PermitAll
    @Idempotent
    @Operation(operationId = "approvePerformanceBook", summary = "批复: approve submitted goals")
    public Response approval(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ActRequest request) {
        return carryOut(Right.DECIDE, new Order(id, ActKind.APPROVAL, Need.NOTHING, ifMatch), request);
    }

    @POST
    @Path("publication")
    @PermitAll
    @Idempotent
    @Operation(operationId = "publishPerformanceBook", summary = "公开: publish approved goals")
    public Response publication(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ActRequest request) {
        return carryOut(Right.DECIDE, new Order(id, ActKind.PUBLICATION, Need.NOTHING, ifMatch), request);
    }

    @POST
    @Path("adjustment")
    @PermitAll
    @Idempotent
    @Operation(operationId = "adjustPerformanceBook", summary = "调整: open approved or published goals by a document")
    public Response adjustment(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ActRequest request) {
        return carryOut(Right.DECIDE, new Order(id, ActKind.ADJUSTMENT, Need.DOCUMENT_NUMBER, ifMatch), request);
    }

    @POST
    @Path("withdrawal")
    @PermitAll
    @Idempotent
    @Operation(operationId = "withdrawPerformanceBook", summary = "撤回: take the goals out of every rollup")
    public Response withdrawal(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ActRequest request) {
        return carryOut(Right.DECIDE, new Order(id, ActKind.WITHDRAWAL, Need.OPINION, ifMatch), request);
    }

    @POST
    @Path("reviews")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "reviewPerformanceBook",
            summary = "审核, 保密审查: record a review; it moves no status",
            description =
                    "department: by a supervising department or the bureau; finance: by the bureau; secrecy: by the"
                            + " unit, its department or the bureau")
    public Response review(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ReviewRequest request) {
        callers.require(Right.SUBMIT);
        var stated = ReviewRequest.stated(request);
        var caller = ReviewRequest.reviewer(callers, stated.review().kind());
        var grounds = new Grounds(stated.opinion(), "", Optional.of(stated.review()));
        return answer(new ActOnPerformanceBook.Request(id, ActKind.REVIEW, grounds), ifMatch, caller);
    }

    private record Order(UUID id, ActKind kind, Need need, String ifMatch) {}

    private Response carryOut(Right right, Order order, ActRequest request) {
        var caller = callers.require(right);
        var stated = ActRequest.stated(request, order.need());
        var grounds = new Grounds(stated.opinion(), stated.documentNumber());
        return answer(new ActOnPerformanceBook.Request(order.id(), order.kind(), grounds), order.ifMatch(), caller);
    }

    private Response answer(ActOnPerformanceBook.Request request, String ifMatch, Caller caller) {
        var version = acts.handle(request, VersionGuard.ofIfMatch(ifMatch), caller);
        return Response.ok(BookItem.of(reader.requireBook(request.bookId())))
                .tag(ETags.ofVersion(version.version()))
                .header(Writes.CHANGE_HEADER, Writes.change(request.bookId(), version.version()))
                .build();
    }
}
