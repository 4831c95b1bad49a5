package org.huizong.performance.monitoring.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.monitoring.application.Monitorings;
import org.huizong.performance.monitoring.domain.MonitoringPeriod;
import org.huizong.performance.monitoring.domain.MonitoringReport;
import org.huizong.platform.access.PlacedQuery;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.ScopeSql;

@ApplicationScoped
class JpaMonitorings implements Monitorings {

    private static final ScopeSql.Columns PLACE =
            new ScopeSql.Columns("b.region_path", "b.budget_unit_id", "k.department");
    private static final String READ =
            """
            select m.goal_id, m.book_id, m.period, m.version, m.report, m.actor, m.reported_at
            from monitoring m
            join performance_book b on b.id = m.book_id
            left join known_budget k on k.book_id = b.id
            where {entitled}
            """;
    private static final String NEWEST =
            """
             and m.version = (
                select max(n.version) from monitoring n where n.goal_id = m.goal_id and n.period = m.period)
            """;
    private static final String APPEND =
            """
            insert into monitoring (goal_id, period, version, book_id, report, actor, reported_at)
            values (:goal, :period, :version, :book, cast(:report as json), :actor, :at)
            """;
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:key, 0))";
    private static final int MOST = 10_000;

    private final EntityManager entities;
    /** Components only: what a record computes of itself is not stored. */
    private final ObjectMapper json =
            JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    JpaMonitorings(EntityManager entities) {
        this.entities = entities;
    }

    private static final class MonitoringQuery extends PlacedQuery {

        MonitoringQuery(String sql, AccessScope scope) {
            super(sql, scope, Right.READ_UNPUBLISHED, PLACE);
        }
    }

    @Override
    public void lock(UUID goalId, MonitoringPeriod period) {
        entities.createNativeQuery(LOCK, Object.class)
                .setParameter("key", "monitoring " + goalId + " " + period.code())
                .getSingleResult();
    }

    @Override
    public void append(Kept kept) {
        entities.createNativeQuery(APPEND)
                .setParameter("goal", kept.goalId())
                .setParameter("period", kept.period().code())
                .setParameter("version", kept.version())
                .setParameter("book", kept.bookId())
                .setParameter("report", text(kept.report()))
                .setParameter("actor", kept.actor())
                .setParameter("at", kept.at())
                .executeUpdate();
    }

    @Override
    @Transactional
    public Optional<Kept> newest(UUID goalId, MonitoringPeriod period, AccessScope scope) {
        return versions(goalId, period, scope).stream().findFirst();
    }

    @Override
    @Transactional
    public List<Kept> ofGoal(UUID goalId, AccessScope scope) {
        return kept(new MonitoringQuery(READ + NEWEST, scope)
                .and("m.goal_id = :goal", "goal", goalId)
                .then("order by m.period desc"));
    }

    @Override
    @Transactional
    public List<Kept> ofBook(UUID bookId, AccessScope scope) {
        return kept(new MonitoringQuery(READ + NEWEST, scope)
                .and("m.book_id = :book", "book", bookId)
                .then("order by m.period desc, m.goal_id"));
    }

    @Override
    @Transactional
    public List<Kept> versions(UUID goalId, MonitoringPeriod period, AccessScope scope) {
        return kept(new MonitoringQuery(READ, scope)
                .and("m.goal_id = :goal", "goal", goalId)
                .and("m.period = :period", "period", period.code())
                .then("order by m.version desc"));
    }

    private List<Kept> kept(PlacedQuery query) {
        return query.rows(entities, MOST).stream().map(this::kept).toList();
    }

    private Kept kept(Tuple row) {
        return new Kept(
                row.get("goal_id", UUID.class),
                row.get("book_id", UUID.class),
                new MonitoringPeriod(row.get("period", String.class)),
                row.get("version", Long.class),
                report(String.valueOf(row.get("report"))),
                row.get("actor", String.class),
                row.get("reported_at", Instant.class));
    }

    private String text(MonitoringReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report consists of plain values", e);
        }
    }

    private MonitoringReport report(String text) {
        try {
            return json.readValue(text, MonitoringReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report is damaged", e);
        }
    }
}
