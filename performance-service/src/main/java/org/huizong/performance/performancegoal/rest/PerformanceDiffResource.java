package org.huizong.performance.performancegoal.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.performancegoal.application.BookShelf;
import org.huizong.performance.performancegoal.application.ReadPerformance;
import org.huizong.performance.performancegoal.rest.VersionDiffBody.ChangeBody;
import org.huizong.performance.versiondiff.ContentChange;
import org.huizong.performance.versiondiff.ContentChange.Kind;
import org.huizong.performance.versiondiff.VersionDiff;
import org.huizong.platform.access.Callers;

/** 版本差异: what changed between two versions of one book of goals, and by whose acts. */
@Path("/v1/performance-books/{id}/versions/{a}/diff/{b}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "performance-books")
@PerformanceRefusals
public class PerformanceDiffResource {

    private static final int MOST_VERSIONS = 1_000;

    private final PerformanceReader reader;
    private final ReadPerformance performance;
    private final BookShelf shelf;
    private final Callers callers;

    PerformanceDiffResource(PerformanceReader reader, ReadPerformance performance, BookShelf shelf, Callers callers) {
        this.reader = reader;
        this.performance = performance;
        this.shelf = shelf;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "diffPerformanceBookVersions",
            summary = "What version b says and version a does not: goals, indicators, targets, weights, evaluations")
    public VersionDiffBody diff(@PathParam("id") UUID id, @PathParam("a") long a, @PathParam("b") long b) {
        var book = reader.requireEntitledBook(id);
        var from = reader.requireVersion(id, a);
        var to = reader.requireVersion(id, b);
        var changes = VersionDiff.between(
                performance.content(book, from, callers.reader()), performance.content(book, to, callers.reader()));
        return new VersionDiffBody(
                VersionBody.of(id, from),
                VersionBody.of(id, to),
                between(id, Math.min(a, b), Math.max(a, b)),
                count(changes, Kind.ADDED),
                count(changes, Kind.REMOVED),
                count(changes, Kind.CHANGED),
                changes.stream().map(ChangeBody::of).toList());
    }

    private List<VersionBody> between(UUID id, long after, long last) {
        return shelf.versions(id, OptionalLong.of(last + 1), MOST_VERSIONS, callers.reader()).stream()
                .filter(version -> version.version() > after)
                .map(version -> VersionBody.of(id, version))
                .toList();
    }

    private static int count(List<ContentChange> changes, Kind kind) {
        return Math.toIntExact(
                changes.stream().filter(change -> change.kind() == kind).count());
    }
}
