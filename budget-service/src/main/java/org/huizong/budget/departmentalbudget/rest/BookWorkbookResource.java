package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.workbook.BookWorkbooks;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.ETags;

/** 预算书工作簿: the tables of a book in the official layout. What is withheld of a book is in no file. */
@Path("/v1/budget-books/{id}")
@Tag(name = "budget-books")
@BudgetRefusals
public class BookWorkbookResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final BookReader reader;
    private final BookWorkbooks workbooks;
    private final ObjectMapper json;

    BookWorkbookResource(BookReader reader, BookWorkbooks workbooks, ObjectMapper json) {
        this.reader = reader;
        this.workbooks = workbooks;
        this.json = json;
    }

    @GET
    @Path("workbook")
    @Produces(XLSX)
    @PermitAll
    @Operation(
            operationId = "getBudgetBookWorkbook",
            summary = "All tables in the official layout; importing the file gives the same book",
            description =
                    "Merged headings, units and column numbers as the tables are published. A hidden sheet holds the exact"
                            + " content. 404 for a book whose table set has no layout.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response workbook(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch)
            throws JsonProcessingException {
        var book = reader.require(id);
        var tag = ETags.ofVersion(book.seen().version());
        if (ETags.isUnchanged(ifNoneMatch, tag)) {
            return Response.notModified(tag).build();
        }
        var content = reader.openContent(book);
        var exact = json.writeValueAsString(BookBodies.of(book, content));
        return workbooks
                .write(book.identity(), content, exact)
                .map(bytes -> answer(bytes, name(book.identity(), "")).tag(tag).build())
                .orElseThrow(ProblemException::notFound);
    }

    /** A file to keep, called by unit, year and table. */
    static Response.ResponseBuilder answer(byte[] bytes, String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(bytes, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded);
    }

    static String name(BookIdentity identity, String table) {
        return identity.unitName() + identity.year() + "年" + table + ".xlsx";
    }
}
