package org.huizong.performance.performancegoal.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.performancegoal.application.BookShelf.ItemKind;
import org.huizong.platform.web.Page;

/** 绩效自评: the self-evaluations of all books, each as far as its reader may see it. */
@Path("/v1/self-evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "self-evaluations")
@PerformanceRefusals
public class SelfEvaluationResource {

    private final PerformanceReader reader;

    SelfEvaluationResource(PerformanceReader reader) {
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listSelfEvaluations",
            summary = "List self-evaluations, newest book first; an omitted filter does not filter")
    public Page<SelfEvaluationBody> list(@BeanParam ListQuery query) {
        var asked = query.asked();
        return reader.items(
                ItemKind.SELF_EVALUATION,
                asked,
                (item, content) -> SelfEvaluationBody.of(
                        item.id(), item.book(), content.selfEvaluations().get(item.position()), asked.unit()));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getSelfEvaluation", summary = "Read a self-evaluation with all its indicators")
    @APIResponse(
            responseCode = "200",
            description = "The self-evaluation in the version of its book that the caller may see",
            content = @Content(schema = @Schema(implementation = SelfEvaluationBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("unit") String unit,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var money = ListQuery.unit(unit);
        var item = reader.requireItem(ItemKind.SELF_EVALUATION, id);
        return Tags.answer(
                ifNoneMatch,
                Tags.of(item.book(), money),
                () -> reader.body(
                        item,
                        (found, content) -> SelfEvaluationBody.of(
                                id, found.book(), content.selfEvaluations().get(found.position()), money)));
    }

    @GET
    @Path("{id}/findings")
    @PermitAll
    @Operation(operationId = "listSelfEvaluationFindings", summary = "All findings of one self-evaluation")
    public Page<FindingBody> findings(@PathParam("id") UUID id) {
        return reader.findings(ItemKind.SELF_EVALUATION, id);
    }
}
