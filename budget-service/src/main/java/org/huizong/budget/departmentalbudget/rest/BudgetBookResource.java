package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.application.BookFilter;
import org.huizong.budget.departmentalbudget.application.BookFilter.Reach;
import org.huizong.budget.departmentalbudget.application.BookFilter.RegionFilter;
import org.huizong.budget.departmentalbudget.application.FileDepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.act.Preconditions;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.Page;

/** 部门预算: the books, each as far as its reader may see it. */
@Path("/v1/budget-books")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget-books")
@BudgetRefusals
public class BudgetBookResource {

    private final BookReader reader;
    private final FileDepartmentalBudget filing;
    private final JsonFilings bodies;
    private final Callers callers;

    BudgetBookResource(BookReader reader, FileDepartmentalBudget filing, JsonFilings bodies, Callers callers) {
        this.reader = reader;
        this.filing = filing;
        this.bodies = bodies;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listBudgetBooks", summary = "List books, newest first; an omitted filter does not filter")
    public Page<BookItem> list(
            @Parameter(description = "region code") @QueryParam("region") String region,
            @Parameter(
                            description = "own (default) or subtree of the region",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"own", "subtree"}))
                    @QueryParam("scope")
                    Reach scope,
            @QueryParam("year") Integer year,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"initial", "adjusted", "executed", "final-accounts"}))
                    @QueryParam("stage")
                    Stage stage,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"draft", "submitted", "approved", "published", "withdrawn"}))
                    @QueryParam("status")
                    BookStatus status,
            @QueryParam("budgetUnit") UUID budgetUnit,
            @Parameter(description = "逾期: whether the book missed the day by which it was to be published")
                    @QueryParam("late")
                    Boolean late,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var reach = Optional.ofNullable(scope).orElse(Reach.OWN);
        var filter = new BookFilter(
                Optional.ofNullable(region).map(code -> new RegionFilter(code, reach)),
                year == null ? OptionalInt.empty() : OptionalInt.of(year),
                Optional.ofNullable(stage),
                Optional.ofNullable(status),
                Optional.ofNullable(budgetUnit),
                Optional.ofNullable(late));
        return reader.page(filter, limit, cursor);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getBudgetBook", summary = "Read a book; the body is what PUT accepts")
    @APIResponse(
            responseCode = "200",
            description = "The newest version, or the published one for a caller without rights on the book",
            content = @Content(schema = @Schema(implementation = BookBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response get(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var book = reader.require(id);
        var withheld = reader.withheld(book);
        var tag = Tags.of(book, withheld);
        if (ETags.isUnchanged(ifNoneMatch, tag)) {
            return Response.notModified(tag).build();
        }
        return Response.ok(BookBodies.of(book, reader.content(book, withheld)))
                .tag(tag)
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "putBudgetBook", summary = "File a book, or the next draft of it")
    @APIResponse(
            responseCode = "200",
            description = "The book has a new draft",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    @APIResponse(
            responseCode = "201",
            description = "The book was created",
            content = @Content(schema = @Schema(implementation = BookItem.class)))
    public Response put(
            @PathParam("id") UUID id,
            @Parameter(description = "version that the new content builds on") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(description = "* to create the book") @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            BookBody body)
            throws JsonProcessingException {
        var caller = callers.require(Right.WRITE);
        var before = reader.entitled(id);
        var stored = before.map(reader::openContent).orElse(BookContent.EMPTY);
        // A stale body is stale before it is anything else; the guard asks again under the lock.
        before.ifPresent(book ->
                Preconditions.ofReplacement(ifMatch, ifNoneMatch, book.seen().version()));
        ReadOnlyFields.check(id, body, before);
        var content = bodies.read(id, body, stored);
        var version = filing.handle(content, present -> Preconditions.ofPut(ifMatch, ifNoneMatch, present), caller);
        var item = BookItem.of(reader.require(id));
        var answer = before.isEmpty() ? Response.created(URI.create(item.href())) : Response.ok();
        return answer.entity(item)
                .tag(ETags.ofVersion(version.version()))
                .header(Writes.CHANGE_HEADER, Writes.change(id, version.version()))
                .build();
    }
}
