package org.huizong.budget.departmentalbudget.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.ScopeSql;

/**
 * A statement over books {@code b} and their units {@code u}, with the caller's scope as a condition in it: {@code
 * {entitled}} stands for “the caller may read all of this book”.
 */
final class ScopedQuery {

    private static final ScopeSql.Columns PLACE = new ScopeSql.Columns("u.region_path", "u.id", "u.department");
    private static final String ENTITLED = "{entitled}";

    private final StringBuilder sql;
    private final Map<String, Object> parameters = new HashMap<>();

    ScopedQuery(String sql, AccessScope scope) {
        this(sql, scope, Right.READ_UNPUBLISHED);
    }

    /** @param right that {@code {entitled}} stands for */
    ScopedQuery(String sql, AccessScope scope, Right right) {
        var entitled = ScopeSql.within(scope, right, PLACE);
        this.sql = new StringBuilder(sql.replace(ENTITLED, entitled.named()));
        for (int i = 0; i < entitled.parameters().size(); i++) {
            parameters.put("scope" + i, entitled.parameters().get(i));
        }
    }

    ScopedQuery and(String condition, String parameter, Object value) {
        sql.append(" and ").append(condition);
        return with(parameter, value);
    }

    ScopedQuery with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    ScopedQuery then(String rest) {
        sql.append(' ').append(rest);
        return this;
    }

    List<Tuple> rows(EntityManager entities, int limit) {
        var query = entities.createNativeQuery(sql.toString(), Tuple.class).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return tuples(query);
    }

    @SuppressWarnings("unchecked") // a native query made for tuples gives tuples
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
