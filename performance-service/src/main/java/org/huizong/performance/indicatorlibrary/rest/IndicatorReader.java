package org.huizong.performance.indicatorlibrary.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.performance.indicatorlibrary.application.IndicatorShelf;
import org.huizong.performance.indicatorlibrary.application.IndicatorShelf.Kept;
import org.huizong.platform.access.Callers;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;

/** Reads the library for the caller of this request. */
@RequestScoped
class IndicatorReader {

    private final IndicatorShelf shelf;
    private final RegionTree regions;
    private final Callers callers;

    IndicatorReader(IndicatorShelf shelf, RegionTree regions, Callers callers) {
        this.shelf = shelf;
        this.regions = regions;
        this.callers = callers;
    }

    Page<IndicatorBody> search(IndicatorQuery asked) {
        var filter = asked.filter(regions);
        var query = "indicators " + filter;
        int limit = Limit.of(asked.limit());
        var found = shelf.search(filter, before(asked.cursor(), query), limit + 1, callers.reader());
        return page(found, limit, query, Kept::ordinal);
    }

    /** 404 for an indicator that does not exist or that the caller may not see. */
    Kept require(UUID id) {
        return shelf.find(id, callers.reader()).orElseThrow(ProblemException::notFound);
    }

    Page<IndicatorBody> versions(UUID id, Integer asked, String cursor) {
        require(id);
        var query = "indicator-versions " + id;
        int limit = Limit.of(asked);
        var found = shelf.versions(id, before(cursor, query), limit + 1, callers.reader());
        return page(found, limit, query, Kept::version);
    }

    private static OptionalLong before(String cursor, String query) {
        return cursor == null
                ? OptionalLong.empty()
                : OptionalLong.of(Cursor.decode(cursor, query, 1).number(0));
    }

    private static Page<IndicatorBody> page(List<Kept> found, int limit, String query, ToLongFunction<Kept> key) {
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var last = more ? Long.toString(key.applyAsLong(shown.get(shown.size() - 1))) : null;
        return new Page<>(
                shown.stream().map(IndicatorBody::of).toList(),
                last == null ? null : Cursor.at(last).encode(query));
    }
}
