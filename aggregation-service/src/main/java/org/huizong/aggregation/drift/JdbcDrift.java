package org.huizong.aggregation.drift;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** 偏差核对: adds up the current contributions anew and compares them with every cell. */
@ApplicationScoped
class JdbcDrift {

    private static final String SNAPSHOT =
            "set transaction isolation level repeatable read, read only; set local statement_timeout = '120s'";

    private static final String KEY =
            "cube, year, stage, region, own, layer, function, economic, nature, funding_source, fund, category, detail";

    /**
     * A view counts or does not, so the layers of a whole department's book are cut anew: layer o is view o, if counted,
     * less view o − 1, if counted, and a fact of layer l belongs to every view from l on.
     */
    private static final String COMPARISON =
            """
            with weighted as (
                select h.year, h.stage, p.region, p.own, l.layer as counted_layer, l.weight, c.*
                from contribution h
                join contribution_fact c on c.contribution_id = h.id
                cross join lateral (select u.code, false from unnest(h.region_path) as u (code)
                    union all select h.region, true) as p (region, own)
                cross join lateral (values
                    (0, (c.layer <= 0)::int * (h.counted & 1)),
                    (1, (c.layer <= 1)::int * (h.counted >> 1 & 1) - (c.layer <= 0)::int * (h.counted & 1)),
                    (2, (h.counted >> 2 & 1) - (c.layer <= 1)::int * (h.counted >> 1 & 1))) as l (layer, weight)
                where h.to_batch is null and l.weight <> 0
            ), expected as (
                select cube, year, stage, region collate "C" as region, own, counted_layer::smallint as layer,
                    function, economic, nature, funding_source, fund, category, detail,
                    sum(facts * weight) as facts, sum(amount_fen * weight) as amount_fen,
                    sum(coalesce(uncovered_fen, 0) * weight) as uncovered_fen, sum(coalesce(goals, 0) * weight) as goals,
                    sum(coalesce(indicators, 0) * weight) as indicators,
                    sum(coalesce(scored_fen, 0) * weight) as scored_fen,
                    sum(coalesce(weighted_score, 0) * weight) as weighted_score
                from weighted group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
            ), compared as (
                select coalesce(r.facts, 0) as facts, coalesce(r.amount_fen, 0) as amount_fen,
                    coalesce(e.facts, 0) - coalesce(r.facts, 0) as facts_off,
                    coalesce(e.amount_fen, 0) - coalesce(r.amount_fen, 0) as amount_off,
                    coalesce(e.uncovered_fen, 0) - coalesce(r.uncovered_fen, 0) as uncovered_off,
                    coalesce(e.goals, 0) - coalesce(r.goals, 0) as goals_off,
                    coalesce(e.indicators, 0) - coalesce(r.indicators, 0) as indicators_off,
                    coalesce(e.scored_fen, 0) - coalesce(r.scored_fen, 0) as scored_off,
                    coalesce(e.weighted_score, 0) - coalesce(r.weighted_score, 0) as weighted_off
                from expected e full join rollup_cell r using (%s)
            ), judged as (
                select *, facts_off <> 0 or amount_off <> 0 or uncovered_off <> 0 or goals_off <> 0
                    or indicators_off <> 0 or scored_off <> 0 or weighted_off <> 0 as differs
                from compared
            )
            select count(*) filter (where differs or facts <> 0 or amount_fen <> 0) as cells,
                count(*) filter (where differs) as differing,
                coalesce(sum(abs(amount_off) + abs(uncovered_off)), 0) as difference,
                (select watermark from rollup_watermark) as watermark
            from judged
            """
                    .formatted(KEY);

    private final DataSource dataSource;
    private final AtomicLong lastDifference;

    JdbcDrift(DataSource dataSource, MeterRegistry meters) {
        this.dataSource = dataSource;
        this.lastDifference = meters.gauge("huizong.rollup.drift.fen", new AtomicLong());
    }

    DriftReport measure() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var report = compare(connection);
                lastDifference.set(report.differenceFen());
                return report;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static DriftReport compare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(SNAPSHOT);
            try (var row = statement.executeQuery(COMPARISON)) {
                row.next();
                return new DriftReport(
                        row.getLong("cells"),
                        row.getLong("differing"),
                        row.getBigDecimal("difference").longValueExact(),
                        row.getLong("watermark"));
            }
        }
    }
}
