package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.application.Caller;
import org.huizong.budget.departmentalbudget.application.ImportDepartmentalBudgets;
import org.huizong.budget.departmentalbudget.application.ImportRequest;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Mode;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Target;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.platform.access.Right;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** 导入: a published document, or a book in JSON, becomes a version of its book. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@BudgetRefusals
public class ImportResource {

    private static final MediaType PLAIN = MediaType.TEXT_PLAIN_TYPE;
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final String ACCEPTED = MediaType.TEXT_PLAIN + ", " + MediaType.APPLICATION_JSON;

    private final ImportDepartmentalBudgets imports;
    private final DocumentFilings documents;
    private final JsonFilings books;
    private final Callers callers;
    private final HttpHeaders headers;

    ImportResource(
            ImportDepartmentalBudgets imports,
            DocumentFilings documents,
            JsonFilings books,
            Callers callers,
            HttpHeaders headers) {
        this.imports = imports;
        this.documents = documents;
        this.books = books;
        this.callers = callers;
        this.headers = headers;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Idempotent
    @Operation(operationId = "importBudgetBook", summary = "Import a published document or a book in JSON")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/json", schema = @Schema(implementation = BookBody.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of every book of the document",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
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
            byte[] body)
            throws JsonProcessingException {
        var target = Optional.ofNullable(status).orElse(Target.DRAFT);
        var mode = Boolean.TRUE.equals(dryRun) ? Mode.DRY_RUN : Mode.STORE;
        var caller = callers.require(target == Target.PUBLISHED ? Right.RECORD_AS_PUBLISHED : Right.WRITE);
        var overrides = new Overrides(given(region), given(unitName));
        var read = isJson() ? books.read(body, overrides) : documents.read(body, overrides);
        return answer(filename, read, new ImportRequest(List.of(read.filing()), target, mode), caller);
    }

    private Response answer(String filename, DocumentFilings.Read read, ImportRequest request, Caller caller) {
        var imported = imports.handle(request, caller);
        var answer = new ImportAnswer(
                filename,
                imported.stream()
                        .map(book -> ImportAnswer.book(book, request.mode(), callers.language()))
                        .toList(),
                read.unreadable());
        var response = Response.ok(answer);
        if (request.mode() == Mode.STORE) {
            response.header(
                    Writes.CHANGE_HEADER,
                    imported.stream()
                            .map(book -> Writes.change(book.id(), book.version()))
                            .collect(Collectors.joining(", ")));
        }
        return response.build();
    }

    private boolean isJson() {
        var type = headers.getMediaType();
        if (type != null && JSON.isCompatible(type) && !type.isWildcardType()) {
            return true;
        }
        if (type != null && PLAIN.isCompatible(type) && !type.isWildcardType()) {
            return false;
        }
        throw new ProblemException(
                CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                new Text("可接受的格式：" + ACCEPTED + "。", "Accepted are " + ACCEPTED + "."));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }
}
