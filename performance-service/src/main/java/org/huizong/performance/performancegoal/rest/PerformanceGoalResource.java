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

/** 绩效目标: the goals of all books, each as far as its reader may see it. */
@Path("/v1/performance-goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "performance-goals")
@PerformanceRefusals
public class PerformanceGoalResource {

    private final PerformanceReader reader;

    PerformanceGoalResource(PerformanceReader reader) {
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPerformanceGoals",
            summary = "List goals, newest book first; an omitted filter does not filter")
    public Page<GoalBody> list(@BeanParam ListQuery query) {
        var asked = query.asked();
        return reader.items(
                ItemKind.GOAL,
                asked,
                (item, content) ->
                        GoalBody.of(item.id(), item.book(), content.goals().get(item.position()), asked.unit()));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getPerformanceGoal", summary = "Read a goal with all its indicators")
    @APIResponse(
            responseCode = "200",
            description = "The goal in the version of its book that the caller may see",
            content = @Content(schema = @Schema(implementation = GoalBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("unit") String unit,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var money = ListQuery.unit(unit);
        var item = reader.requireItem(ItemKind.GOAL, id);
        return Tags.answer(
                ifNoneMatch,
                Tags.of(item.book(), money),
                () -> reader.body(
                        item,
                        (goal, content) ->
                                GoalBody.of(id, goal.book(), content.goals().get(goal.position()), money)));
    }

    @GET
    @Path("{id}/findings")
    @PermitAll
    @Operation(operationId = "listPerformanceGoalFindings", summary = "All findings of one goal")
    public Page<FindingBody> findings(@PathParam("id") UUID id) {
        return reader.findings(ItemKind.GOAL, id);
    }
}
