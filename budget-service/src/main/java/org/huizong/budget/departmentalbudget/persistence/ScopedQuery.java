package org.huizong.budget.departmentalbudget.persistence;

import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.PlacedQuery;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.ScopeSql;

/** A statement over books {@code b} and their units {@code u}; {@code {entitled}} stands for “the caller may read all of this book”. */
final class ScopedQuery extends PlacedQuery {

    private static final ScopeSql.Columns PLACE = new ScopeSql.Columns("u.region_path", "u.id", "u.department");

    ScopedQuery(String sql, AccessScope scope) {
        super(sql, scope, Right.READ_UNPUBLISHED, PLACE);
    }

    /** @param right that {@code {entitled}} stands for */
    ScopedQuery(String sql, AccessScope scope, Right right) {
        super(sql, scope, right, PLACE);
    }
}
