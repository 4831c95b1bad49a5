package org.huizong.aggregation.rebuild;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;

/** 重建: all sums anew from the contributions, while they are read and added to. For administrators. */
@Path("/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rebuilds")
public class RebuildResource {

    private static final String QUERY = "rebuilds";
    private static final String DONE =
            """
            {"id":"0d8b1c9e-6c5d-4a43-9d53-0f4f5b4a7c11","href":"/v1/rebuilds/0d8b1c9e-6c5d-4a43-9d53-0f4f5b4a7c11",
             "state":"done","requestedBy":"administrator","requestedAt":"2026-11-21T14:00:00Z",
             "startedAt":"2026-11-21T14:00:00Z","endedAt":"2026-11-21T14:00:03Z","slices":{"total":2,"done":2},
             "books":26,"blocks":168,"bytes":41230,"differing":0,"identical":true,
             "checksumBefore":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "checksumAfter":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","watermark":"31"}""";

    private final RequestRebuild requestRebuild;
    private final RebuildRows rows;
    private final Callers callers;

    RebuildResource(RequestRebuild requestRebuild, RebuildRows rows, Callers callers) {
        this.requestRebuild = requestRebuild;
        this.rows = rows;
        this.callers = callers;
    }

    @POST
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "requestRebuild",
            summary = "Makes all sums anew beside the stored ones and replaces those that differ",
            description = "Ingest and reads go on. 409 rebuild-under-way while another waits or runs.")
    @APIResponse(
            responseCode = "202",
            description = "Taken in; Location tells where its progress stands",
            content = @Content(schema = @Schema(implementation = RebuildBody.class)))
    public Response request() {
        var body = RebuildBody.of(requestRebuild.handle(callers.require(Right.MAINTAIN)));
        return Response.accepted(body)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, body.href())
                .build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getRebuild", summary = "Progress and result of a rebuild")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "nothing differed", value = DONE)))
    public RebuildBody get(@PathParam("id") UUID id) {
        callers.require(Right.MAINTAIN);
        return rows.find(id).map(RebuildBody::of).orElseThrow(ProblemException::notFound);
    }

    @GET
    @PermitAll
    @Operation(operationId = "listRebuilds", summary = "Rebuilds, newest first")
    public Page<RebuildBody> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        callers.require(Right.MAINTAIN);
        int size = Limit.of(limit);
        var found = cursor == null ? rows.newest(size + 1) : behind(cursor, size + 1);
        var next = found.size() <= size ? null : cursor(found.get(size - 1));
        return new Page<>(found.stream().limit(size).map(RebuildBody::of).toList(), next);
    }

    private List<Rebuild> behind(String cursor, int limit) {
        var place = Cursor.decode(cursor, QUERY, 2);
        return rows.page(Instant.EPOCH.plus(place.number(0), ChronoUnit.MICROS), place.uuid(1), limit);
    }

    private static String cursor(Rebuild last) {
        // PostgreSQL keeps microseconds.
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.request().at());
        return Cursor.at(Long.toString(micros), last.id().toString()).encode(QUERY);
    }
}
