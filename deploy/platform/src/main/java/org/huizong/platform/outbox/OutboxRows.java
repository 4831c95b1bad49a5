package org.huizong.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The statements of the relay, all on the connection and in the transaction that holds the relay's lock. */
final class OutboxRows {

    /** Any number that no other advisory lock of the database uses. */
    private static final long RELAY_LOCK = 4_815_162_342L;

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    /** One relay sends at a time; the lock ends with the transaction, also when its process dies. */
    boolean tryLock() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, RELAY_LOCK);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** The oldest unsent rows. Never "id greater than the last": a smaller id may be committed later. */
    List<OutboxRow> unsent(int limit) throws SQLException {
        var sql = "select id, event_id, topic, record_key, region, type, payload, created_at from outbox"
                + " where parked_reason is null order by id limit ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            try (var rows = statement.executeQuery()) {
                var unsent = new ArrayList<OutboxRow>();
                while (rows.next()) {
                    unsent.add(new OutboxRow(
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            new OutboxMessage(
                                    rows.getString(3),
                                    rows.getObject(4, UUID.class),
                                    rows.getString(5),
                                    rows.getString(6),
                                    rows.getString(7)),
                            rows.getTimestamp(8).toInstant()));
                }
                return unsent;
            }
        }
    }

    void delete(Collection<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    void park(Map<Long, String> reasons) throws SQLException {
        try (var statement = connection.prepareStatement("update outbox set parked_reason = ? where id = ?")) {
            for (var reason : reasons.entrySet()) {
                statement.setString(1, reason.getValue());
                statement.setLong(2, reason.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
