package org.huizong.budget.departmentalbudget.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.application.ApprovalLetters;
import org.huizong.budget.departmentalbudget.application.ApprovalLetters.Letter;
import org.huizong.budget.departmentalbudget.application.WorkflowWords;
import org.huizong.budget.disclosure.PrintedPage;
import org.huizong.platform.access.Callers;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.ETags;

/** 批复文件 of a book, to print or to read by a program. */
@Path("/v1/budget-books/{id}/approval-letter")
@Produces({MediaType.TEXT_HTML, "application/pdf", MediaType.APPLICATION_JSON})
@Tag(name = "acts")
@BudgetRefusals
public class ApprovalLetterResource {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final MediaType PDF = new MediaType("application", "pdf");

    private final BookReader reader;
    private final ApprovalLetters letters;
    private final ApprovalLetterHtml html;
    private final WorkflowWords words;
    private final Callers callers;

    ApprovalLetterResource(
            BookReader reader, ApprovalLetters letters, ApprovalLetterHtml html, WorkflowWords words, Callers callers) {
        this.reader = reader;
        this.letters = letters;
        this.html = html;
        this.words = words;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getApprovalLetter",
            summary = "批复: the newest approval with its totals by functional class, nature and fund")
    @APIResponse(
            responseCode = "200",
            description = "A page to print, or its figures",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = ApprovalLetterBody.class))
            })
    public Response letter(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context Request request) {
        var book = reader.requireEntitled(id);
        var letter = letters.of(book, callers.reader()).orElseThrow(ProblemException::notFound);
        var type = type(request);
        var tag = letter.approval().version() + "-" + type.getSubtype() + "-"
                + callers.language().getLanguage();
        if (ETags.isUnchanged(ifNoneMatch, tag)) {
            return Response.notModified(tag).build();
        }
        return Response.ok(entity(letter, type), type).tag(tag).build();
    }

    /** A page to print unless something else is asked for. */
    private static MediaType type(Request request) {
        var variant = request.selectVariant(
                Variant.mediaTypes(HTML, PDF, MediaType.APPLICATION_JSON_TYPE).build());
        return variant == null ? HTML : variant.getMediaType();
    }

    private Object entity(Letter letter, MediaType type) {
        if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return ApprovalLetterBody.of(letter, words, callers.language());
        }
        var page = html.write(letter);
        return type.isCompatible(PDF) ? PrintedPage.pdf(page) : page;
    }
}
