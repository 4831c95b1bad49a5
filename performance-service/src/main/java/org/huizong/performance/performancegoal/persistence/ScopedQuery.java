package org.huizong.performance.performancegoal.persistence;

import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.PlacedQuery;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.ScopeSql;

/** A statement over books {@code b} and their known budgets {@code k}; {@code {entitled}} stands for “the caller may read all of this book”. */
final class ScopedQuery extends PlacedQuery {

    private static final ScopeSql.Columns PLACE =
            new ScopeSql.Columns("b.region_path", "b.budget_unit_id", "k.department");

    ScopedQuery(String sql, AccessScope scope) {
        this(sql, scope, Right.READ_UNPUBLISHED);
    }

    /** @param right that {@code {entitled}} stands for */
    ScopedQuery(String sql, AccessScope scope, Right right) {
        super(sql, scope, right, PLACE);
    }
}
