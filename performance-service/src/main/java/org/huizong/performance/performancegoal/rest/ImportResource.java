package org.huizong.performance.performancegoal.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.imports.ImportOptions.Target;
import org.huizong.imports.Imports;
import org.huizong.platform.idempotency.Idempotent;

/** 导入: the goals and self-evaluations of published documents become versions of their books. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@PerformanceRefusals
public class ImportResource {

    private static final String ABOUT =
            "Content-Type says what the body is and must agree with it. A zip holds one document"
                    + " per file. docs/importing.md tells limits and refusals.";
    private static final String TEXT_EXAMPLE = "青山县信访局\n2025年部门预算公开\n…";
    private static final String JSON_EXAMPLE =
            """
            {"book":{"region":"653001","unitName":"阿图什市信访局","year":2025,"stage":"initial"},"unit":"wan",
             "goals":[{"kind":"project","horizon":"annual","project":"信访业务工作经费","goal":"完成信访业务",
              "money":{"total":"15.00","fiscal":"15.00"},
              "indicators":[{"level1":"产出指标","level2":"数量指标","level3":"信访业务出差次数",
               "target":{"printed":"≥6次"},"weight":"90"}]}],"selfEvaluations":[]}""";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Imports imports;

    ImportResource(Imports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "importPerformanceBook",
            summary = "Import the goals of published documents, of a workbook of forms or of a book in JSON",
            description = ABOUT)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "text", value = TEXT_EXAMPLE)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BookBody.class),
                        examples = @ExampleObject(name = "book", value = JSON_EXAMPLE)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of every book; for an archive also of every document",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "A large archive is imported by a job",
            headers = @Header(name = "Location", description = "/v1/import-jobs/id"))
    public Response importDocument(
            @Parameter(description = "label for the report; nothing is taken from it") @QueryParam("filename")
                    String filename,
            @Parameter(description = "check only, store nothing") @QueryParam("dryRun") Boolean dryRun,
            @Parameter(
                            description = "what the goals are recorded as; draft unless told",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"draft", "published"}))
                    @QueryParam("status")
                    Target status,
            @Parameter(description = "settles an ambiguous region") @QueryParam("region") String region,
            @Parameter(description = "settles an unreadable unit name") @QueryParam("unitName") String unitName,
            byte[] body) {
        return imports.handle(new Imports.Query(filename, dryRun, status, region, unitName), body);
    }
}
