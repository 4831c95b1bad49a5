package org.huizong.aggregation.apply.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.huizong.aggregation.apply.application.Partition;
import org.huizong.aggregation.apply.application.PartitionOffsets;
import org.jboss.logging.Logger;

/** 消费位点 in PostgreSQL, beside the cells that they belong to. */
@ApplicationScoped
class JdbcPartitionOffsets implements PartitionOffsets {

    private static final Logger LOG = Logger.getLogger(JdbcPartitionOffsets.class);

    private final DataSource dataSource;

    JdbcPartitionOffsets(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public long claim(Partition partition, Log log) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                insertIfAbsent(connection, partition, log);
                long next = nextOffset(connection, partition, log);
                update(connection, partition, log.topicId(), next);
                connection.commit();
                return next;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw SqlFailures.classify(e);
        }
    }

    @Override
    public void stop(Partition partition, String reason) {
        var sql = "update partition_offset set stopped_reason = ? where topic = ? and partition = ?";
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, reason);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.number());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw SqlFailures.classify(e);
        }
    }

    private static void insertIfAbsent(Connection connection, Partition partition, Log log) throws SQLException {
        var sql = "insert into partition_offset (topic, partition, topic_id, next_offset, consumed, applied,"
                + " superseded, duplicate, quarantined) values (?, ?, ?, ?, 0, 0, 0, 0, 0) on conflict do nothing";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.number());
            statement.setString(3, log.topicId());
            statement.setLong(4, log.beginning());
            statement.executeUpdate();
        }
    }

    private static long nextOffset(Connection connection, Partition partition, Log log) throws SQLException {
        var sql = "select topic_id, next_offset from partition_offset where topic = ? and partition = ? for update";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.number());
            try (var row = statement.executeQuery()) {
                row.next();
                long next = row.getLong("next_offset");
                boolean sameLog = row.getString("topic_id").equals(log.topicId()) && next <= log.end();
                if (!sameLog) {
                    LOG.warnf("event=log-replaced partition=%s offset=%d restart=%d", partition, next, log.beginning());
                }
                return sameLog ? Math.max(next, log.beginning()) : log.beginning();
            }
        }
    }

    private static void update(Connection connection, Partition partition, String topicId, long next)
            throws SQLException {
        var sql = "update partition_offset set topic_id = ?, next_offset = ?, stopped_reason = null"
                + " where topic = ? and partition = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, topicId);
            statement.setLong(2, next);
            statement.setString(3, partition.topic());
            statement.setInt(4, partition.number());
            statement.executeUpdate();
        }
    }
}
