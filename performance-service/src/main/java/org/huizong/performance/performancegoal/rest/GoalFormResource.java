package org.huizong.performance.performancegoal.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.performancegoal.application.BookShelf.ItemKind;

/** 绩效目标表: one goal in its official form, in the format that the caller accepts. */
@Path("/v1/performance-goals/{id}/form")
@Tag(name = "forms")
@PerformanceRefusals
public class GoalFormResource {

    private final PerformanceReader reader;

    GoalFormResource(PerformanceReader reader) {
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, FormAnswers.EXCEL, FormAnswers.WORD, FormAnswers.PDF})
    @Operation(
            operationId = "getPerformanceGoalForm",
            summary = "整体绩效目标表 or 项目支出绩效目标表 of one goal",
            description = FormAnswers.ABOUT)
    @APIResponse(
            responseCode = "200",
            description = "The form; in JSON the goal itself",
            content = {
                @Content(mediaType = FormAnswers.EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FormAnswers.WORD, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FormAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GoalBody.class))
            })
    public Response form(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var item = reader.requireItem(ItemKind.GOAL, id);
        var format = FormAnswers.format(headers.getAcceptableMediaTypes());
        var goal = reader.body(
                item,
                (seen, content) -> GoalBody.of(id, seen.book(), content.goals().get(seen.position()), FormBooks.UNIT));
        var one = new BookBody(goal.book(), FormBooks.UNIT.code(), null, null, List.of(goal), List.of());
        return FormAnswers.of(item.book(), format, ifNoneMatch, one, goal);
    }
}
