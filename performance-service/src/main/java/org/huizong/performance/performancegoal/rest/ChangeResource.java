package org.huizong.performance.performancegoal.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.ministry.MinistryAdapter;
import org.huizong.performance.ministry.MinistryTables;
import org.huizong.performance.performancegoal.application.BookShelf;
import org.huizong.performance.performancegoal.application.BookShelf.ItemKind;
import org.huizong.performance.performancegoal.application.PullChanges;
import org.huizong.performance.performancegoal.application.ReadPerformance;
import org.huizong.performance.performancegoal.application.SeenBook;
import org.huizong.platform.access.Callers;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.Limit;

/** 增量拉取: every change of every book, as far as its reader may know of it, for systems that keep a copy. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes")
public class ChangeResource {

    private static final String QUERY = "changes";
    private static final String MINISTRY = "ministry";

    private final MinistryAdapter ministry = new MinistryAdapter();
    private final PullChanges changes;
    private final BookBodies bodies;
    private final ReadPerformance performance;
    private final BookShelf shelf;
    private final Callers callers;

    ChangeResource(
            PullChanges changes, BookBodies bodies, ReadPerformance performance, BookShelf shelf, Callers callers) {
        this.changes = changes;
        this.bodies = bodies;
        this.performance = performance;
        this.shelf = shelf;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "pullChanges",
            summary = "What has changed since the last pull, oldest first; without since from the beginning",
            description = "Nothing that was committed is ever stepped over, however writers overlap.")
    public ChangePage pull(
            @Parameter(description = "the since (or next) of the page before") @QueryParam("since") String since,
            @Parameter(schema = @Schema(enumeration = {MINISTRY}), description = "element names of the ministry")
                    @QueryParam("format")
                    String format,
            @QueryParam("limit") Integer limit,
            @QueryParam("unit") String unit) {
        if (format != null && !format.equals(MINISTRY)) {
            throw ProblemException.notOneOf("format", List.of(MINISTRY));
        }
        var money = ListQuery.unit(unit);
        int most = Limit.of(limit);
        long position = since == null ? 0 : Cursor.decode(since, QUERY, 1).number(0);
        var pulled = changes.handle(position, most + 1, callers.reader());
        boolean more = pulled.size() > most;
        var shown = more ? pulled.subList(0, most) : pulled;
        long reached = shown.isEmpty()
                ? position
                : shown.get(shown.size() - 1).change().position();
        var cursor = Cursor.at(Long.toString(reached)).encode(QUERY);
        return new ChangePage(bodies(shown, format, money), more ? cursor : null, cursor);
    }

    private List<ChangeBody> bodies(List<PullChanges.Pulled> shown, String format, AmountUnit money) {
        var states = new HashMap<UUID, BookBody>();
        var tables = new HashMap<UUID, MinistryTables>();
        return shown.stream()
                .map(pulled -> {
                    var change = pulled.change();
                    pulled.book().ifPresent(book -> {
                        if (format == null) {
                            states.computeIfAbsent(book.id(), id -> bodies.of(book, money));
                        } else {
                            tables.computeIfAbsent(book.id(), id -> tables(book));
                        }
                    });
                    return ChangeBody.of(change, states.get(change.bookId()), tables.get(change.bookId()));
                })
                .toList();
    }

    private MinistryTables tables(SeenBook book) {
        var goals = performance.content(book, callers.reader()).goals();
        return ministry.tables(book.identity(), goals, shelf.itemIds(ItemKind.GOAL, book, callers.reader()));
    }
}
