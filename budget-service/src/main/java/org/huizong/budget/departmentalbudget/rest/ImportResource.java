package org.huizong.budget.departmentalbudget.rest;

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

/** 导入: published documents, or a book in JSON, become versions of their books. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@BudgetRefusals
public class ImportResource {

    private static final String ABOUT =
            "Content-Type says what the body is and must agree with it. A zip holds one document"
                    + " per file, an array in JSON or application/x-ndjson one book per element or line. docs/importing.md tells limits"
                    + " and refusals.";
    private static final String TEXT_EXAMPLE = "青山县信访局\n2025年部门预算公开\n…";
    private static final String CSV_EXAMPLE =
            "区划代码,单位名称,年度,功能分类科目编码,资金来源,经济分类科目编码,项目名称,金额\n653001,某县档案馆,2025,2012601,一般公共预算,30101,,120000.01\n";
    private static final String LIST_EXAMPLE =
            "{\"region\":\"653001\",\"unitName\":\"某县档案馆\",\"year\":2025,\"stage\":\"initial\",\"lines\":[{\"function\":\"2012601\","
                    + "\"source\":\"general-public\",\"economic\":\"30101\",\"amount\":\"120000.01\"}]}\n";
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
            operationId = "importBudgetBook",
            summary = "Import published documents, or books in JSON",
            description = ABOUT)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "text", value = TEXT_EXAMPLE)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = BookBody.class)),
                @Content(
                        mediaType = BookListFormat.LINES_OF_JSON,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "books, one in each line", value = LIST_EXAMPLE)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "lines", value = CSV_EXAMPLE)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of every book; for an archive or a list of books also of every document",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "A large archive or list is imported by a job",
            headers = @Header(name = "Location", description = "/v1/import-jobs/id"))
    public Response importBook(
            @Parameter(description = "label for the report; nothing is taken from it") @QueryParam("filename")
                    String filename,
            @Parameter(description = "check only, store nothing") @QueryParam("dryRun") Boolean dryRun,
            @Parameter(
                            description = "what the book is recorded as; draft unless told",
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
