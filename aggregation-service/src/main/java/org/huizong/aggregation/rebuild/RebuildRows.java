package org.huizong.aggregation.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** 重建的记录 in PostgreSQL. */
@ApplicationScoped
class RebuildRows {

    private static final String UNFINISHED = " where state in ('waiting', 'running')";

    private final DataSource dataSource;
    private final Clock clock;

    RebuildRows(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Whether it was taken in: not while another waits or runs. */
    boolean insert(UUID id, String by) {
        var sql =
                "insert into rebuild (id, state, requested_by, requested_at, slices, slices_done, books, blocks, bytes,"
                        + " differing) values (?, 'waiting', ?, ?, 0, 0, 0, 0, 0, 0) on conflict do nothing";
        return update(sql, id, by, now()) == 1;
    }

    Optional<Rebuild> find(UUID id) {
        return query("select * from rebuild where id = ?", id).stream().findFirst();
    }

    Optional<Rebuild> unfinished() {
        return query("select * from rebuild" + UNFINISHED).stream().findFirst();
    }

    /** Newest first, behind a place. */
    List<Rebuild> page(Instant before, UUID id, int limit) {
        return query(
                "select * from rebuild where (requested_at, id) < (?, ?) order by requested_at desc, id desc limit ?",
                Timestamp.from(before),
                id,
                limit);
    }

    List<Rebuild> newest(int limit) {
        return query("select * from rebuild order by requested_at desc, id desc limit ?", limit);
    }

    void begin(UUID id, int slices) {
        update("update rebuild set state = 'running', started_at = ?, slices = ? where id = ?", now(), slices, id);
    }

    void progress(UUID id, int slicesDone, RebuildTally tally) {
        update(
                "update rebuild set slices_done = ?, books = ?, blocks = ?, bytes = ?, differing = ? where id = ?",
                slicesDone,
                tally.books(),
                tally.blocks(),
                tally.bytes(),
                tally.differing(),
                id);
    }

    void end(UUID id, Rebuild.Outcome outcome) {
        update(
                "update rebuild set state = 'done', ended_at = ?, watermark = ?, checksum_before = ?, checksum_after = ?"
                        + " where id = ?",
                now(),
                outcome.watermark(),
                outcome.checksumBefore(),
                outcome.checksumAfter(),
                id);
    }

    void fail(UUID id, String failure) {
        update("update rebuild set state = 'failed', ended_at = ?, failure = ? where id = ?", now(), failure, id);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private int update(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the record of rebuilds cannot be written", e);
        }
    }

    private List<Rebuild> query(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            var found = new ArrayList<Rebuild>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(rebuild(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the record of rebuilds cannot be read", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        var after = row.getString("checksum_after");
        return new Rebuild(
                row.getObject("id", UUID.class),
                RebuildState.ofCode(row.getString("state")),
                new Rebuild.Request(
                        row.getString("requested_by"),
                        row.getTimestamp("requested_at").toInstant()),
                new Rebuild.Course(
                        Optional.ofNullable(row.getTimestamp("started_at")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                        row.getInt("slices"),
                        row.getInt("slices_done"),
                        Optional.ofNullable(row.getString("failure"))),
                new Rebuild.Counts(
                        row.getLong("books"), row.getLong("blocks"), row.getLong("bytes"), row.getLong("differing")),
                after == null
                        ? Optional.empty()
                        : Optional.of(new Rebuild.Outcome(
                                row.getLong("watermark"), row.getString("checksum_before"), after)));
    }
}
