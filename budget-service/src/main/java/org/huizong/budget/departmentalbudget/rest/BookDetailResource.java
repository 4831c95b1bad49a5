package org.huizong.budget.departmentalbudget.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.application.BookShelf;
import org.huizong.budget.departmentalbudget.application.Waivers;
import org.huizong.budget.departmentalbudget.rest.BookBody.StatementBody;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Page;

/** Tables, findings and versions of one book. */
@Path("/v1/budget-books/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget-books")
@BudgetRefusals
public class BookDetailResource {

    private final BookReader reader;
    private final BookShelf shelf;
    private final Waivers waivers;
    private final Callers callers;

    BookDetailResource(BookReader reader, BookShelf shelf, Waivers waivers, Callers callers) {
        this.reader = reader;
        this.shelf = shelf;
        this.waivers = waivers;
        this.callers = callers;
    }

    @GET
    @Path("tables/{number}")
    @PermitAll
    @Operation(operationId = "getBudgetBookTable", summary = "Read one table as printed, in its own unit unless told")
    public StatementBody table(
            @PathParam("id") UUID id,
            @PathParam("number") String number,
            @Parameter(description = "yuan, wan or yi; exact, that of the table unless told") @QueryParam("unit")
                    String unit) {
        var book = reader.require(id);
        var asked = Optional.ofNullable(unit).map(UnitParameter::of);
        return reader.openContent(book)
                .statement(number)
                .map(table -> asked.map(to -> ConvertedTable.of(table, to)).orElse(table))
                .map(BookBodies::statement)
                .orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("findings")
    @PermitAll
    @Operation(
            operationId = "listBudgetBookFindings",
            summary = "All findings of the newest content, rounding included")
    public Page<FindingBody> findings(@PathParam("id") UUID id) {
        var book = reader.requireEntitled(id);
        var checked = reader.checked(book);
        var lifted = waivers.of(id, checked.stamp().contentHash(), callers.reader());
        return Page.whole(FindingBody.of(checked.findings(), lifted, callers.language()));
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
