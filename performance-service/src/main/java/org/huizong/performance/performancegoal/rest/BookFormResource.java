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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 绩效表: goals and self-evaluations of a book in the official forms, in the format that the caller accepts. */
@Path("/v1/performance-books/{id}/forms")
@Tag(name = "forms")
@PerformanceRefusals
public class BookFormResource {

    private final PerformanceReader reader;
    private final BookBodies bodies;

    BookFormResource(PerformanceReader reader, BookBodies bodies) {
        this.reader = reader;
        this.bodies = bodies;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, FormAnswers.EXCEL, FormAnswers.WORD, FormAnswers.PDF})
    @Operation(
            operationId = "getPerformanceBookForms",
            summary = "Every form of a book: 整体绩效目标表, 项目支出绩效目标表, 项目支出绩效自评表",
            description = FormAnswers.ABOUT)
    @APIResponse(
            responseCode = "200",
            description = "The forms; in JSON the book itself",
            content = {
                @Content(mediaType = FormAnswers.EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FormAnswers.WORD, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FormAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BookBody.class))
            })
    public Response forms(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var book = reader.requireBook(id);
        var body = bodies.of(book, FormBooks.UNIT);
        return FormAnswers.of(book, FormAnswers.format(headers.getAcceptableMediaTypes()), ifNoneMatch, body, body);
    }
}
