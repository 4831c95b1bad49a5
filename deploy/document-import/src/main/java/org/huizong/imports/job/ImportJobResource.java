package org.huizong.imports.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.ETags;

/** 导入作业: how far a large import has come; for who began it, his finance bureau, and administrators. */
@Path("/v1/import-jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportJobResource {

    private final ImportJobRows rows;
    private final ImportJobAnswers answers;
    private final CallerScope caller;

    ImportJobResource(ImportJobRows rows, ImportJobAnswers answers, CallerScope caller) {
        this.rows = rows;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getImportJob", summary = "Progress and results of a large import")
    @APIResponse(
            responseCode = "200",
            description = "The job and what became of each document so far",
            content = @Content(schema = @Schema(implementation = ImportJobAnswer.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since If-None-Match")
    public Response get(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var scope = caller.require(Right.WRITE);
        var reader = JobReader.of(caller.name(), scope);
        var job = rows.find(id, reader).orElseThrow(ProblemException::notFound);
        var items = rows.items(id);
        var tag = ImportJobAnswers.tag(job, items);
        var answer =
                ETags.isUnchanged(ifNoneMatch, tag) ? Response.notModified() : Response.ok(answers.answer(job, items));
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
