package org.huizong.performance.performancegoal.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.performance.performancegoal.application.ImportPerformanceDocument;
import org.huizong.performance.performancegoal.application.ImportRequest;
import org.huizong.performance.performancegoal.application.ImportRequest.Mode;
import org.huizong.performance.performancegoal.application.ImportRequest.Target;
import org.huizong.platform.access.Right;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentText;

/** 导入: the goals and self-evaluations of a published document become a version of their book. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@PerformanceRefusals
public class ImportResource {

    private static final MediaType PLAIN = MediaType.TEXT_PLAIN_TYPE;

    private final ImportPerformanceDocument imports;
    private final Callers callers;
    private final HttpHeaders headers;

    ImportResource(ImportPerformanceDocument imports, Callers callers, HttpHeaders headers) {
        this.imports = imports;
        this.callers = callers;
        this.headers = headers;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Idempotent
    @Operation(operationId = "importPerformanceBook", summary = "Import the goals of a published document")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "What became of the book of the document",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public Response importDocument(
            @Parameter(description = "label for the report; nothing is taken from it") @QueryParam("filename")
                    String filename,
            @Parameter(description = "check only, store nothing") @QueryParam("dryRun") Boolean dryRun,
            @Parameter(
                            description = "what the goals are recorded as; draft unless told",
                            schema = @Schema(enumeration = {"draft", "published"}))
                    @QueryParam("status")
                    Target status,
            @Parameter(description = "settles an ambiguous region") @QueryParam("region") String region,
            @Parameter(description = "settles an unreadable unit name") @QueryParam("unitName") String unitName,
            byte[] body) {
        requirePlainText();
        var target = Optional.ofNullable(status).orElse(Target.DRAFT);
        var mode = Boolean.TRUE.equals(dryRun) ? Mode.DRY_RUN : Mode.STORE;
        var caller = callers.require(target == Target.PUBLISHED ? Right.RECORD_AS_PUBLISHED : Right.WRITE);
        var document = DisclosureReader.read(DocumentText.decode(body));
        var overrides = new Overrides(given(region), given(unitName));
        var imported = imports.handle(new ImportRequest(document, Sha256.of(body), overrides, target, mode), caller);
        var response = Response.ok(ImportAnswer.of(filename, imported, mode, callers.language()));
        if (mode == Mode.STORE) {
            response.header(Writes.CHANGE_HEADER, Writes.change(imported.id(), imported.version()));
        }
        return response.build();
    }

    private void requirePlainText() {
        var type = headers.getMediaType();
        if (type == null || type.isWildcardType() || !PLAIN.isCompatible(type)) {
            throw new ProblemException(
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE, new Text("可接受的格式：text/plain。", "Accepted is text/plain."));
        }
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }
}
