package org.huizong.budget.departmentalbudget.rest;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.huizong.budget.departmentalbudget.application.BookShelf.PageRequest;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;

/**
 * One page of a list that is sorted by a falling number.
 *
 * @param query everything that selects the rows, limit excluded
 * @param asked null when the caller did not say
 * @param cursor null for the first page
 */
record Paging(String query, Integer asked, String cursor) {

    /** One row more than the page tells whether there is a next one. */
    PageRequest request() {
        var before = cursor == null
                ? OptionalLong.empty()
                : OptionalLong.of(Cursor.decode(cursor, query, 1).number(0));
        return new PageRequest(before, Limit.of(asked) + 1);
    }

    <T, B> Page<B> page(List<T> found, Function<T, B> body, ToLongFunction<T> sortKey) {
        int limit = Limit.of(asked);
        var next = found.size() <= limit
                ? null
                : Cursor.at(Long.toString(sortKey.applyAsLong(found.get(limit - 1))))
                        .encode(query);
        return new Page<>(found.stream().limit(limit).map(body).toList(), next);
    }
}
