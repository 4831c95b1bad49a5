package org.huizong.budget.departmentalbudget.rest;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.application.BookShelf;
import org.huizong.budget.departmentalbudget.application.SeenBook;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.rest.VersionDiffBody.ChangeBody;
import org.huizong.budget.versiondiff.ContentChange;
import org.huizong.budget.versiondiff.ContentChange.Kind;
import org.huizong.budget.versiondiff.DiffWords;
import org.huizong.budget.versiondiff.VersionDiff;
import org.huizong.platform.access.Callers;
import org.huizong.platform.problem.ProblemException;

/** 版本差异: what changed between two versions of one book, and by whose acts. */
@Path("/v1/budget-books/{id}/versions/{a}/diff/{b}")
@Tag(name = "budget-books")
@BudgetRefusals
public class VersionDiffResource {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final int MOST_VERSIONS = 1_000;

    private final BookReader reader;
    private final BookShelf shelf;
    private final Callers callers;

    VersionDiffResource(BookReader reader, BookShelf shelf, Callers callers) {
        this.reader = reader;
        this.shelf = shelf;
        this.callers = callers;
    }

    private record Diff(
            SeenBook book, BookVersion from, BookVersion to, List<BookVersion> between, List<ContentChange> changes) {}

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "diffBudgetBookVersions",
            summary = "What version b says and version a does not: cells, narrative, projects, lines, texts",
            description = "Also as text/markdown. Blank, 0 and 0.00 are three values; a difference is exact.")
    @APIResponse(responseCode = "200", description = "Every value that changed; none when the contents are the same")
    public VersionDiffBody json(@PathParam("id") UUID id, @PathParam("a") long a, @PathParam("b") long b) {
        var diff = diff(id, a, b);
        var words = words();
        return new VersionDiffBody(
                body(id, diff.from()),
                body(id, diff.to()),
                diff.between().stream().map(version -> body(id, version)).toList(),
                count(diff, Kind.ADDED),
                count(diff, Kind.REMOVED),
                count(diff, Kind.CHANGED),
                diff.changes().stream()
                        .map(change -> ChangeBody.of(change, words))
                        .toList());
    }

    @GET
    @PermitAll
    @Produces(MARKDOWN)
    @Operation(hidden = true)
    public String markdown(@PathParam("id") UUID id, @PathParam("a") long a, @PathParam("b") long b) {
        var diff = diff(id, a, b);
        var identity = diff.book().identity();
        var title = "%s %d %s: %d → %d"
                .formatted(
                        identity.unitName(), identity.year(), identity.stage().code(), a, b);
        return new VersionDiffMarkdown(words()).write(title, diff.between(), diff.changes());
    }

    private Diff diff(UUID id, long a, long b) {
        var book = reader.requireEntitled(id);
        var from = version(id, a);
        var to = version(id, b);
        var changes = VersionDiff.between(content(book, from), content(book, to));
        return new Diff(book, from, to, between(id, Math.min(a, b), Math.max(a, b)), changes);
    }

    private BookVersion version(UUID id, long number) {
        return shelf.version(id, number, callers.reader()).orElseThrow(ProblemException::notFound);
    }

    private BookContent content(SeenBook book, BookVersion version) {
        return reader.content(book, version.content());
    }

    private List<BookVersion> between(UUID id, long after, long last) {
        var page = new BookShelf.PageRequest(OptionalLong.of(last + 1), MOST_VERSIONS);
        return shelf.versions(id, page, callers.reader()).stream()
                .filter(version -> version.version() > after)
                .toList();
    }

    private static VersionBody body(UUID id, BookVersion version) {
        return VersionBody.of(id, version, null);
    }

    private static int count(Diff diff, Kind kind) {
        return Math.toIntExact(
                diff.changes().stream().filter(change -> change.kind() == kind).count());
    }

    private DiffWords words() {
        return new DiffWords(callers.language().getLanguage());
    }
}
