package org.huizong.budget.departmentalbudget.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.application.BookShelf;
import org.huizong.budget.departmentalbudget.rest.BookBody.StatementBody;
import org.huizong.budget.workbook.BookWorkbooks;
import org.huizong.budget.workbook.BookWorkbooks.TableChoice;
import org.huizong.platform.access.Callers;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Page;
import org.huizong.platform.web.UnitParameter;

/** Tables and versions of one book. */
@Path("/v1/budget-books/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget-books")
@BudgetRefusals
public class BookDetailResource {

    private final BookReader reader;
    private final BookShelf shelf;
    private final Callers callers;
    private final BookWorkbooks workbooks;
    private final EditionTables editions;

    BookDetailResource(
            BookReader reader, BookShelf shelf, Callers callers, BookWorkbooks workbooks, EditionTables editions) {
        this.workbooks = workbooks;
        this.editions = editions;
        this.reader = reader;
        this.shelf = shelf;
        this.callers = callers;
    }

    @GET
    @Path("tables/{number}")
    @Produces({MediaType.APPLICATION_JSON, BookWorkbookResource.XLSX})
    @PermitAll
    @Operation(
            operationId = "getBudgetBookTable",
            summary = "One table: as printed in JSON, in the official layout as a spreadsheet",
            description =
                    "With an edition its functional codes are those of that year, rows are added up anew, and blank"
                            + " cells are absent (JSON only)")
    @APIResponse(
            responseCode = "200",
            description = "The table, in its own unit unless told",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(anyOf = {StatementBody.class, EditionTables.TableBody.class})),
                @Content(
                        mediaType = BookWorkbookResource.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response table(
            @PathParam("id") UUID id,
            @PathParam("number") String number,
            @Parameter(description = "yuan, wan or yi; exact") @QueryParam("unit") String unit,
            @Parameter(description = "fiscal year whose edition the codes shall be of", example = "2023")
                    @QueryParam("edition")
                    Integer edition,
            @Context HttpHeaders headers) {
        var book = reader.require(id);
        var content = reader.openContent(book);
        var asked = Optional.ofNullable(unit).map(UnitParameter::of);
        return wantsSheet(headers)
                ? workbooks
                        .write(book.identity(), content, new TableChoice(number, asked))
                        .map(bytes -> BookWorkbookResource.answer(
                                        bytes, BookWorkbookResource.name(book.identity(), "表" + number))
                                .build())
                        .orElseThrow(ProblemException::notFound)
                : content.statement(number)
                        .map(table ->
                                asked.map(to -> ConvertedTable.of(table, to)).orElse(table))
                        .map(table -> edition == null
                                ? BookBodies.statement(table)
                                : editions.of(table, book.identity().year(), edition))
                        .map(body ->
                                Response.ok(body, MediaType.APPLICATION_JSON).build())
                        .orElseThrow(ProblemException::notFound);
    }

    /** Only a client that names the spreadsheet first gets one. */
    private static boolean wantsSheet(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(type -> (type.getType() + "/" + type.getSubtype()).equals(BookWorkbookResource.XLSX))
                .isPresent();
    }

    @GET
    @Path("versions")
    @PermitAll
    @Operation(operationId = "listBudgetBookVersions", summary = "The kept history of a book, newest version first")
    public Page<VersionBody> versions(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return reader.versions(reader.requireEntitled(id), limit, cursor);
    }

    @GET
    @Path("versions/{version}")
    @PermitAll
    @Operation(operationId = "getBudgetBookVersion", summary = "One version with the content that it carried")
    public VersionBody version(@PathParam("id") UUID id, @PathParam("version") long number) {
        var book = reader.requireEntitled(id);
        var version = shelf.version(id, number, callers.reader()).orElseThrow(ProblemException::notFound);
        return VersionBody.of(id, version, BookBodies.of(book, version, reader.content(book, version.content())));
    }
}
