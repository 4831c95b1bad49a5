package org.huizong.performance.indicatorlibrary.persistence;

import java.util.Locale;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.indicatorlibrary.application.IndicatorFilter;
import org.huizong.platform.access.PlacedQuery;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.ScopeSql;

/** A search of the library with the caller's scope in it: own indicators stand where their unit stands. */
final class LibraryQuery extends PlacedQuery {

    private static final ScopeSql.Columns PLACE = new ScopeSql.Columns(
            "i.region_path",
            "i.unit_id",
            "(select k.department from known_budget k join performance_book b on b.id = k.book_id"
                    + " where b.budget_unit_id = i.unit_id and k.department is not null"
                    + " order by b.fiscal_year desc, b.ordinal desc limit 1)");

    LibraryQuery(String sql, AccessScope scope) {
        super(sql, scope, Right.READ_UNPUBLISHED, PLACE);
    }

    static LibraryQuery filtered(String sql, IndicatorFilter filter, AccessScope scope) {
        var query = new LibraryQuery(sql, scope);
        filter.kind().ifPresent(kind -> query.and("i.kind = :kind", "kind", kind.code()));
        filter.scheme().ifPresent(scheme -> query.and("i.scheme = :scheme", "scheme", scheme));
        filter.level1().ifPresent(level -> query.and("i.level1 = :level1", "level1", level));
        filter.level2().ifPresent(level -> query.and("i.level2 = :level2", "level2", level));
        filter.industry().ifPresent(industry -> query.and("i.industry = :industry", "industry", industry));
        filter.budgetUnit().ifPresent(unit -> query.and("i.unit_id = :unit", "unit", unit));
        filter.year()
                .ifPresent(year -> query.and(":year between i.from_year and coalesce(i.to_year, :year)", "year", year));
        if (!filter.regionPath().isEmpty()) {
            query.and("i.region = any(string_to_array(:path, ','))", "path", String.join(",", filter.regionPath()));
        }
        for (int i = 0; i < filter.words().size(); i++) {
            var word = filter.words().get(i).toLowerCase(Locale.ROOT);
            query.and("position(:word" + i + " in i.search_text) > 0", "word" + i, word);
        }
        return query;
    }
}
