package org.huizong.performance.performancegoal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.huizong.performance.performancegoal.application.BudgetOffsets;

/** 消费位点 in PostgreSQL, on the connection of the running transaction. */
@ApplicationScoped
class JdbcBudgetOffsets implements BudgetOffsets {

    private final DataSource dataSource;

    JdbcBudgetOffsets(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    @Transactional
    public long claim(int partition, Log log) {
        update(
                "insert into budget_offset (partition, topic_id, next_offset) values (?, ?, ?) on conflict do nothing",
                statement -> {
                    statement.setInt(1, partition);
                    statement.setString(2, log.topicId());
                    statement.setLong(3, log.beginning());
                });
        long next = query(
                "select topic_id, next_offset from budget_offset where partition = ? for update",
                statement -> statement.setInt(1, partition),
                row -> {
                    boolean sameLog = row.getString(1).equals(log.topicId()) && row.getLong(2) <= log.end();
                    return sameLog ? Math.max(row.getLong(2), log.beginning()) : log.beginning();
                });
        update("update budget_offset set topic_id = ?, next_offset = ? where partition = ?", statement -> {
            statement.setString(1, log.topicId());
            statement.setLong(2, next);
            statement.setInt(3, partition);
        });
        return next;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long lock(int partition) {
        return query(
                "select next_offset from budget_offset where partition = ? for update",
                statement -> statement.setInt(1, partition),
                row -> row.getLong(1));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(int partition, long next) {
        update("update budget_offset set next_offset = ? where partition = ?", statement -> {
            statement.setLong(1, next);
            statement.setInt(2, partition);
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void park(int partition, long offset, String key, String reason) {
        update(
                "insert into parked_budget_event (partition, record_offset, record_key, reason) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                statement -> {
                    statement.setInt(1, partition);
                    statement.setLong(2, offset);
                    statement.setString(3, key);
                    statement.setString(4, reason);
                });
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading {
        long read(ResultSet row) throws SQLException;
    }

    private void update(String sql, Binding binding) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the offset cannot be written", e);
        }
    }

    private long query(String sql, Binding binding, Reading reading) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return reading.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the offset cannot be read", e);
        }
    }
}
