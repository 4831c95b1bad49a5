package org.huizong.aggregation.stream.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.huizong.aggregation.stream.WatermarkTold;
import org.huizong.aggregation.stream.application.ChangeLog;
import org.huizong.aggregation.stream.domain.KeyChange;
import org.huizong.aggregation.stream.domain.StreamPosition;

/**
 * 变动日志 from the kept contributions: what a batch opened, beside what it closed of the same book. A row that a batch both
 * opened and closed was never seen by anybody.
 */
@ApplicationScoped
class JdbcChangeLog implements ChangeLog {

    private static final String SNAPSHOT =
            "set transaction isolation level repeatable read, read only; set local statement_timeout = '10s'";

    private static final String CHANGES = "select b.watermark, b.applied_at, c.event_source, c.book_id,"
            + ChangeRow.columns("c", "new") + ", p.id as old_id," + ChangeRow.columns("p", "old")
            + " from applied_batch b"
            + " join contribution c on c.from_batch = b.id and (c.to_batch is null or c.to_batch <> b.id)"
            + " left join contribution p on p.event_source = c.event_source and p.book_id = c.book_id"
            + " and p.to_batch = b.id and p.from_batch <> b.id"
            + " where b.watermark >= ? order by b.watermark, c.event_source, c.book_id limit ?";

    private static final int FETCH = 100;

    private final DataSource dataSource;

    JdbcChangeLog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public WatermarkTold newest() {
        try (var connection = dataSource.getConnection()) {
            return newest(connection);
        } catch (SQLException e) {
            throw new ChangeLogUnavailableException(e);
        }
    }

    @Override
    public Page after(StreamPosition position, int limit) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(SNAPSHOT);
                return read(connection, position, limit);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ChangeLogUnavailableException(e);
        }
    }

    private static Page read(Connection connection, StreamPosition position, int limit) throws SQLException {
        boolean whole = position.place() == StreamPosition.END;
        long first = whole ? position.watermark() + 1 : position.watermark();
        int told = whole ? 0 : position.place() + 1;
        var newest = StreamPosition.after(newest(connection).watermark());
        try (var statement = connection.prepareStatement(CHANGES)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, first);
            // One row more tells whether the last one ends its watermark.
            statement.setInt(2, told + limit + 1);
            var changes = changes(statement, told, limit);
            boolean all = changes.size() < limit;
            if (!all) {
                return new Page(changes, changes.get(limit - 1).position());
            }
            return new Page(changes, newest.isBehind(position) ? newest : position);
        }
    }

    private static ArrayList<KeyChange> changes(PreparedStatement statement, int told, int limit) throws SQLException {
        var changes = new ArrayList<KeyChange>();
        try (var rows = statement.executeQuery()) {
            boolean present = rows.next();
            long watermark = -1;
            int place = 0;
            int row = 0;
            while (present && changes.size() < limit) {
                place = rows.getLong("watermark") == watermark ? place + 1 : 0;
                watermark = rows.getLong("watermark");
                var change = row++ < told ? null : ChangeRow.read(rows);
                present = rows.next();
                if (change != null) {
                    boolean last = !present || rows.getLong("watermark") != watermark;
                    changes.add(change.at(new StreamPosition(watermark, last ? StreamPosition.END : place)));
                }
            }
        }
        return changes;
    }

    private static WatermarkTold newest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select store_id, watermark from rollup_watermark")) {
            row.next();
            return new WatermarkTold(row.getObject(1, UUID.class), row.getLong(2));
        }
    }
}
