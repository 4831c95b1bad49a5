package org.huizong.platform.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.access.AccessScope;

/**
 * A statement with the caller's scope as a condition in it: {@code {entitled}} stands for “the caller has the right on this
 * row”. A service extends it by the columns that place its rows.
 */
public class PlacedQuery {

    private static final String ENTITLED = "{entitled}";

    private final StringBuilder sql;
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param right that {@code {entitled}} stands for */
    protected PlacedQuery(String sql, AccessScope scope, Right right, ScopeSql.Columns place) {
        var entitled = ScopeSql.within(scope, right, place);
        this.sql = new StringBuilder(sql.replace(ENTITLED, entitled.named()));
        for (int i = 0; i < entitled.parameters().size(); i++) {
            parameters.put("scope" + i, entitled.parameters().get(i));
        }
    }

    public final PlacedQuery and(String condition, String parameter, Object value) {
        sql.append(" and ").append(condition);
        return with(parameter, value);
    }

    public final PlacedQuery with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    public final PlacedQuery then(String rest) {
        sql.append(' ').append(rest);
        return this;
    }

    public final List<Tuple> rows(EntityManager entities, int limit) {
        var query = entities.createNativeQuery(sql.toString(), Tuple.class).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return tuples(query);
    }

    @SuppressWarnings("unchecked") // a native query made for tuples gives tuples
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
