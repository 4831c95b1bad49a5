package org.huizong.budget.execution.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.execution.application.ExecutionMonths;
import org.huizong.budget.execution.domain.ExecutionLine;
import org.huizong.budget.execution.domain.ExecutionMonth;
import org.huizong.budget.execution.domain.UnitYear;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.ScopeSql;

@ApplicationScoped
class JpaExecutionMonths implements ExecutionMonths {

    private static final ScopeSql.Columns PLACE = new ScopeSql.Columns("u.region_path", "u.id", "u.department");
    private static final String READ =
            """
            select u.region, u.name, u.ordinal, e.fiscal_year, e.month, e.lines, e.content_hash, e.actor, e.recorded_at
            from treasury_execution e join budget_unit u on u.id = e.budget_unit_id where
            """;
    private static final String KEEP =
            """
            insert into treasury_execution
                (budget_unit_id, fiscal_year, month, lines, content_hash, actor, recorded_at)
            values (:unit, :year, :month, cast(:lines as json), :hash, :actor, :at)
            on conflict (budget_unit_id, fiscal_year, month) do update set lines = excluded.lines,
                content_hash = excluded.content_hash, actor = excluded.actor, recorded_at = excluded.recorded_at
            """;

    private static final TypeReference<List<ExecutionLine>> LINES = new TypeReference<>() {};

    private final EntityManager entities;
    /** Components only: what a record computes of itself is not stored. */
    private final ObjectMapper json =
            JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    JpaExecutionMonths(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void lock(UnitYear unit) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
                .setParameter("key", "execution " + unit.budgetUnit() + " " + unit.year())
                .getSingleResult();
    }

    @Override
    @Transactional
    public List<Kept> of(UUID budgetUnit, int year, AccessScope scope) {
        var parameters = new HashMap<String, Object>(Map.of("unit", budgetUnit, "year", year));
        return kept(read(" and u.id = :unit and e.fiscal_year = :year order by e.month", parameters, scope));
    }

    @Override
    public void keep(UnitYear unit, ExecutionMonth month, Recording recording) {
        entities.createNativeQuery(KEEP)
                .setParameter("unit", unit.budgetUnit())
                .setParameter("year", unit.year())
                .setParameter("month", month.month())
                .setParameter("lines", text(month.lines()))
                .setParameter("hash", recording.hash())
                .setParameter("actor", recording.actor())
                .setParameter("at", recording.at())
                .executeUpdate();
    }

    @Override
    @Transactional
    public List<Kept> page(Filter filter, Optional<Position> after, int limit, AccessScope scope) {
        var sql = new StringBuilder();
        var parameters = new HashMap<String, Object>();
        filter.budgetUnit().ifPresent(unit -> {
            sql.append(" and u.id = :unit");
            parameters.put("unit", unit);
        });
        filter.year().ifPresent(year -> {
            sql.append(" and e.fiscal_year = :year");
            parameters.put("year", year);
        });
        filter.month().ifPresent(month -> {
            sql.append(" and e.month = :month");
            parameters.put("month", month);
        });
        filter.region().ifPresent(region -> {
            sql.append(filter.subtree() ? " and :region = any(u.region_path)" : " and u.region = :region");
            parameters.put("region", region);
        });
        after.ifPresent(position -> {
            sql.append(" and (-e.fiscal_year, u.ordinal, e.month) > (:afterYear, :afterUnit, :afterMonth)");
            parameters.put("afterYear", -position.year());
            parameters.put("afterUnit", position.ordinal());
            parameters.put("afterMonth", position.month());
        });
        sql.append(" order by e.fiscal_year desc, u.ordinal, e.month");
        return kept(read(sql.toString(), parameters, scope).setMaxResults(limit));
    }

    private Query read(String conditions, Map<String, Object> parameters, AccessScope scope) {
        var within = ScopeSql.within(scope, Right.READ_UNPUBLISHED, PLACE);
        var query = entities.createNativeQuery(READ + within.named() + conditions, Tuple.class);
        for (int i = 0; i < within.parameters().size(); i++) {
            query.setParameter("scope" + i, within.parameters().get(i));
        }
        parameters.forEach(query::setParameter);
        return query;
    }

    private List<Kept> kept(Query query) {
        return tuples(query).stream().map(this::kept).toList();
    }

    @SuppressWarnings("unchecked") // a native query made for tuples gives tuples
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }

    private Kept kept(Tuple row) {
        var unit = new UnitYear(row.get(0, String.class), row.get(1, String.class), row.get(3, Integer.class));
        var lines = lines(String.valueOf(row.get(5)));
        return new Kept(
                unit,
                row.get(2, Long.class),
                new ExecutionMonth(row.get(4, Integer.class), lines),
                new Recording(row.get(6, String.class), row.get(7, String.class), row.get(8, Instant.class)));
    }

    private List<ExecutionLine> lines(String text) {
        try {
            return json.readValue(text, LINES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored month of execution is damaged: " + e.getOriginalMessage());
        }
    }

    private String text(List<ExecutionLine> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lines consist of plain values", e);
        }
    }
}
