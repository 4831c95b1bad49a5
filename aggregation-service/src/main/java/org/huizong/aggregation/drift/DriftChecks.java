package org.huizong.aggregation.drift;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.huizong.aggregation.rebuild.Slice;

/** 巡检记录, shared by all processes. */
@ApplicationScoped
class DriftChecks {

    private static final int SHOWN = 20;

    private final DataSource dataSource;
    private final Clock clock;

    DriftChecks(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** What the last comparisons of all years and stages found together; none of them is older than {@code since}. */
    record Pass(int slices, Instant since, long cells, long differing, long differenceFen) {}

    record Healing(Slice slice, Instant at, long differing, long differenceFen, long blocks) {}

    /** The slice that has waited longest, unless all were compared a short while ago. Forgets those that are gone. */
    Optional<Slice> due(Duration every) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var slices = Slice.all(connection);
            var checked = new ArrayList<Slice>();
            var recent = new HashSet<Slice>();
            var recently = clock.instant().minus(every);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select year, stage, checked_at from drift_check order by checked_at")) {
                while (row.next()) {
                    var slice = new Slice(row.getInt(1), row.getString(2));
                    checked.add(slice);
                    if (row.getTimestamp(3).toInstant().isAfter(recently)) {
                        recent.add(slice);
                    }
                }
            }
            forget(
                    connection,
                    checked.stream().filter(slice -> !slices.contains(slice)).toList());
            return slices.stream()
                    .filter(slice -> !checked.contains(slice))
                    .findFirst()
                    .or(() -> checked.stream()
                            .filter(slices::contains)
                            .filter(slice -> !recent.contains(slice))
                            .findFirst());
        }
    }

    void checked(Slice slice, DriftReport found) throws SQLException {
        var sql = "insert into drift_check (year, stage, checked_at, watermark, cells, differing, difference_fen)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict on constraint drift_check_pk do update set"
                + " checked_at = excluded.checked_at, watermark = excluded.watermark, cells = excluded.cells,"
                + " differing = excluded.differing, difference_fen = excluded.difference_fen";
        update(
                sql,
                slice.year(),
                slice.stage(),
                Timestamp.from(clock.instant()),
                found.watermark(),
                found.cells(),
                found.differing(),
                found.differenceFen());
    }

    void healed(Slice slice, DriftReport found, long blocks) throws SQLException {
        update(
                "insert into drift_healing (year, stage, healed_at, differing, difference_fen, blocks)"
                        + " values (?, ?, ?, ?, ?, ?)",
                slice.year(),
                slice.stage(),
                Timestamp.from(clock.instant()),
                found.differing(),
                found.differenceFen(),
                blocks);
    }

    /** Empty until every year and stage has been compared once. */
    Optional<Pass> pass() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var slices = Slice.all(connection);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*), min(checked_at), sum(cells), sum(differing),"
                            + " sum(difference_fen) from drift_check")) {
                row.next();
                int checked = row.getInt(1);
                return checked == 0 || checked < slices.size()
                        ? Optional.empty()
                        : Optional.of(new Pass(
                                checked,
                                row.getTimestamp(2).toInstant(),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)));
            }
        }
    }

    long healings() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from drift_healing")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The last ones, newest first. */
    List<Healing> lastHealings() throws SQLException {
        var healings = new ArrayList<Healing>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select year, stage, healed_at, differing, difference_fen, blocks"
                        + " from drift_healing order by id desc limit " + SHOWN)) {
            while (row.next()) {
                healings.add(new Healing(
                        new Slice(row.getInt(1), row.getString(2)),
                        row.getTimestamp(3).toInstant(),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)));
            }
        }
        return healings;
    }

    private static void forget(Connection connection, List<Slice> gone) throws SQLException {
        try (var statement = connection.prepareStatement("delete from drift_check where year = ? and stage = ?")) {
            for (var slice : gone) {
                statement.setInt(1, slice.year());
                statement.setString(2, slice.stage());
                statement.executeUpdate();
            }
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
