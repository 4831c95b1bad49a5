package org.huizong.performance.performancegoal.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.platform.access.Callers;
import org.huizong.platform.web.Page;

/** 绩效目标册: the goals and self-evaluations of one unit, year and stage, each book as far as its reader may see it. */
@Path("/v1/performance-books")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "performance-books")
@PerformanceRefusals
public class PerformanceBookResource {

    private final PerformanceReader reader;
    private final BookBodies bodies;
    private final PerformanceFilings filings;
    private final Callers callers;

    PerformanceBookResource(PerformanceReader reader, BookBodies bodies, PerformanceFilings filings, Callers callers) {
        this.reader = reader;
        this.bodies = bodies;
        this.filings = filings;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPerformanceBooks",
            summary = "List books, newest first; an omitted filter does not filter")
    public Page<BookItem> list(@BeanParam ListQuery query) {
        return reader.books(query.asked());
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getPerformanceBook", summary = "Read all goals and self-evaluations of a book")
    @APIResponse(
            responseCode = "200",
            description = "The newest version, or the published one for a caller without rights on the book",
            content = @Content(schema = @Schema(implementation = BookBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("unit") String unit,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var money = ListQuery.unit(unit);
        var book = reader.requireBook(id);
        var withheld = bodies.withheld(book);
        return Tags.answer(ifNoneMatch, Tags.of(book, money, withheld), () -> bodies.of(book, money, withheld));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "putPerformanceBook",
            summary = "填报: file goals and self-evaluations, or the next draft of them",
            description =
                    "The body is what GET answers. Computed members (ids, findings, how a target was understood) may be"
                            + " left out. Weights of a goal make 90 or 100, a score is not above its weight: 422 names the"
                            + " indicator.")
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
            BookBody body) {
        return filings.put(id, new PerformanceFilings.Condition(ifMatch, ifNoneMatch), body);
    }

    @GET
    @Path("{id}/findings")
    @PermitAll
    @Operation(operationId = "listPerformanceBookFindings", summary = "All findings of the newest content")
    public Page<FindingBody> findings(@PathParam("id") UUID id) {
        return Page.whole(FindingBody.of(reader.findings(reader.requireEntitledBook(id)), callers.language()));
    }

    @GET
    @Path("{id}/versions")
    @PermitAll
    @Operation(
            operationId = "listPerformanceBookVersions",
            summary = "The kept history of a book, newest version first")
    public Page<VersionBody> versions(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return reader.versions(id, limit, cursor);
    }

    @GET
    @Path("{id}/versions/{number}")
    @PermitAll
    @Operation(operationId = "getPerformanceBookVersion", summary = "One version with what the book said then")
    public VersionBody version(
            @PathParam("id") UUID id, @PathParam("number") long number, @QueryParam("unit") String unit) {
        var money = ListQuery.unit(unit);
        var book = reader.requireEntitledBook(id);
        var version = reader.requireVersion(id, number);
        return VersionBody.of(id, version, bodies.of(book.at(version), money));
    }
}
