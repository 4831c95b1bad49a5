package org.huizong.aggregation.apply.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.huizong.aggregation.apply.application.ApplyTransaction;
import org.huizong.aggregation.apply.application.Partition;
import org.huizong.aggregation.apply.application.RollupCells;
import org.huizong.aggregation.apply.application.Tally;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.DepartmentStanding;
import org.huizong.aggregation.apply.domain.DepartmentYear;

/** 一次入账 on one JDBC connection. */
final class JdbcApplyTransaction implements ApplyTransaction {

    private final Connection connection;
    private final Clock clock;
    private final VersionRows versions;
    private final ContributionRows contributions;
    private final DepartmentRows departments;
    private long batch;
    private int shard;

    JdbcApplyTransaction(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
        this.versions = new VersionRows(connection);
        this.contributions = new ContributionRows(connection);
        this.departments = new DepartmentRows(connection);
    }

    @Override
    public long lockOffset(Partition partition) {
        return run(
                "select next_offset, shard from partition_offset where topic = ? and partition = ? for update",
                statement -> {
                    statement.setString(1, partition.topic());
                    statement.setInt(2, partition.number());
                    try (var row = statement.executeQuery()) {
                        if (!row.next()) {
                            throw new SQLException("no offset row for " + partition);
                        }
                        shard = row.getInt(2);
                        return row.getLong(1);
                    }
                });
    }

    @Override
    public Map<BookKey, BookVersion> lockVersions(SortedSet<BookKey> books) {
        return attempt(() -> versions.lock(books));
    }

    @Override
    public Map<BookKey, AppliedBook> current(Collection<BookKey> books) {
        return attempt(() -> contributions.current(books));
    }

    @Override
    public void lockDepartments(SortedSet<DepartmentYear> years) {
        attempt(() -> {
            departments.lock(years);
            return years;
        });
    }

    @Override
    public Collection<DepartmentStanding> standings(SortedSet<DepartmentYear> years) {
        return attempt(() -> departments.standings(years));
    }

    @Override
    public void recordVersions(Collection<AppliedBook> books) {
        attempt(() -> {
            versions.record(Set.of(), books);
            return books;
        });
    }

    @Override
    public void replace(Set<BookKey> before, Collection<AppliedBook> books) {
        attempt(() -> {
            // The versions first: there two writers of a book that is new to both meet.
            versions.record(before, books);
            contributions.close(before, batch());
            contributions.append(books, batch());
            return books;
        });
    }

    @Override
    public RollupCells cells() {
        return new SqlRollupCells(connection, shard);
    }

    @Override
    public void quarantine(Partition partition, Collection<Rejection> rejected) {
        var sql = "insert into quarantined_record (topic, partition, record_offset, topic_id, record_key, payload,"
                + " reason, quarantined_at) select topic, partition, ?, topic_id, ?, ?, ?, ? from partition_offset"
                + " where topic = ? and partition = ? on conflict do nothing";
        run(sql, statement -> {
            for (var rejection : rejected) {
                statement.setLong(1, rejection.rejected().offset());
                statement.setString(2, storable(rejection.rejected().key()));
                statement.setBytes(3, rejection.rejected().payload());
                statement.setString(4, storable(rejection.reason()));
                statement.setTimestamp(5, Timestamp.from(clock.instant()));
                statement.setString(6, partition.topic());
                statement.setInt(7, partition.number());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    @Override
    public void advance(Partition partition, long nextOffset, Tally tally) {
        var sql = "update partition_offset set next_offset = ?, consumed = consumed + ?, applied = applied + ?,"
                + " superseded = superseded + ?, duplicate = duplicate + ?, quarantined = quarantined + ?"
                + " where topic = ? and partition = ?";
        run(sql, statement -> {
            statement.setLong(1, nextOffset);
            statement.setLong(2, tally.consumed());
            statement.setLong(3, tally.applied());
            statement.setLong(4, tally.superseded());
            statement.setLong(5, tally.duplicate());
            statement.setLong(6, tally.quarantined());
            statement.setString(7, partition.topic());
            statement.setInt(8, partition.number());
            return statement.executeUpdate();
        });
    }

    @Override
    public void moveWatermark() {
        var sql = "with moved as (update rollup_watermark set watermark = watermark + 1 returning watermark)"
                + " insert into applied_batch (id, watermark, applied_at) overriding system value"
                + " select ?, watermark, ? from moved";
        run(sql, statement -> {
            statement.setLong(1, batch());
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            return statement.executeUpdate();
        });
    }

    private long batch() {
        if (batch == 0) {
            batch = run("select nextval(pg_get_serial_sequence('applied_batch', 'id'))", statement -> {
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            });
        }
        return batch;
    }

    /** PostgreSQL's text cannot hold the zero character. */
    private static String storable(String text) {
        return text.replace('\u0000', '\ufffd');
    }

    private <T> T run(String sql, Work<java.sql.PreparedStatement, T> work) {
        return attempt(() -> {
            try (var statement = connection.prepareStatement(sql)) {
                return work.run(statement);
            }
        });
    }

    private static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (SQLException e) {
            throw SqlFailures.classify(e);
        }
    }

    private interface Work<S, T> {
        T run(S statement) throws SQLException;
    }

    private interface Attempt<T> {
        T run() throws SQLException;
    }
}
