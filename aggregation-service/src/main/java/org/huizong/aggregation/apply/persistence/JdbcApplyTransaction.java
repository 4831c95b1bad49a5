package org.huizong.aggregation.apply.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.huizong.aggregation.apply.application.ApplyTransaction;
import org.huizong.aggregation.apply.application.Partition;
import org.huizong.aggregation.apply.application.PartitionRecord;
import org.huizong.aggregation.apply.application.RollupCells;
import org.huizong.aggregation.apply.application.Tally;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.DepartmentYear;
import org.huizong.aggregation.apply.domain.EventSource;

/** 一次入账 on one JDBC connection. */
final class JdbcApplyTransaction implements ApplyTransaction {

    /** Marks a guard row whose book was never applied. */
    private static final long NEVER = -1;

    private final Connection connection;
    private final Clock clock;
    private final ContributionRows contributions;
    private long batch;
    private int shard;

    JdbcApplyTransaction(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
        this.contributions = new ContributionRows(connection);
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
        var keys = new Columns("text", "uuid");
        books.forEach(key -> keys.add(key.source().code(), key.bookId()));
        // The rows exist before they are read: a read FOR UPDATE in the statement that inserts would not see them.
        run(
                "insert into applied_book (event_source, book_id, source_epoch, version, content_hash)"
                        + " select event_source, book_id, -1, -1, '' from " + keys.unnest()
                        + " as k (event_source, book_id) on conflict do nothing",
                statement -> {
                    keys.bind(statement, 1);
                    return statement.executeUpdate();
                });
        var sql = "select a.* from applied_book a join " + keys.unnest()
                + " as k (event_source, book_id) on a.event_source = k.event_source and a.book_id = k.book_id"
                + " order by a.event_source, a.book_id::text for update of a";
        return run(sql, statement -> {
            keys.bind(statement, 1);
            var versions = new HashMap<BookKey, BookVersion>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getLong("source_epoch") != NEVER) {
                        var key = new BookKey(
                                EventSource.ofCode(row.getString("event_source")),
                                row.getObject("book_id", UUID.class));
                        versions.put(
                                key,
                                new BookVersion(
                                        row.getLong("source_epoch"),
                                        row.getLong("version"),
                                        row.getString("content_hash")));
                    }
                }
            }
            return versions;
        });
    }

    @Override
    public Map<BookKey, AppliedBook> current(Collection<BookKey> books) {
        return attempt(() -> contributions.current(books));
    }

    @Override
    public void lockDepartments(SortedSet<DepartmentYear> departments) {
        for (var department : departments) {
            run("select pg_advisory_xact_lock(hashtextextended(?, 0))", statement -> {
                statement.setString(1, department.toString());
                return statement.execute();
            });
        }
    }

    @Override
    public int viewsFiledBelow(DepartmentYear department) {
        var sql = "select coalesce(bit_or(views), 0::smallint) from contribution where department = ? and year = ?"
                + " and stage = ? and to_batch is null and event_source = 'budget' and not whole_department"
                + " and budget_unit <> department";
        return run(sql, statement -> {
            statement.setObject(1, department.department());
            statement.setInt(2, department.year());
            statement.setString(3, department.stage());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Override
    public Optional<BookKey> bookOfDepartment(DepartmentYear department) {
        var sql = "select book_id from contribution where budget_unit = ? and year = ? and stage = ?"
                + " and to_batch is null and event_source = 'budget' and whole_department";
        return run(sql, statement -> {
            statement.setObject(1, department.department());
            statement.setInt(2, department.year());
            statement.setString(3, department.stage());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new BookKey(EventSource.BUDGET, row.getObject(1, UUID.class)))
                        : Optional.empty();
            }
        });
    }

    @Override
    public void recordVersions(Collection<AppliedBook> books) {
        if (books.isEmpty()) {
            return;
        }
        var rows = new Columns("text", "uuid", "bigint", "bigint", "text");
        books.forEach(book -> rows.add(
                book.key().source().code(),
                book.key().bookId(),
                book.version().epoch(),
                book.version().number(),
                book.version().contentHash()));
        var sql = "update applied_book a set source_epoch = k.source_epoch, version = k.version,"
                + " content_hash = k.content_hash from " + rows.unnest()
                + " as k (event_source, book_id, source_epoch, version, content_hash)"
                + " where a.event_source = k.event_source and a.book_id = k.book_id";
        run(sql, statement -> {
            rows.bind(statement, 1);
            return statement.executeUpdate();
        });
    }

    @Override
    public void replace(Collection<AppliedBook> books) {
        attempt(() -> {
            contributions.close(books.stream().map(AppliedBook::key).toList(), batch());
            contributions.append(books, batch());
            return books;
        });
        recordVersions(books);
    }

    @Override
    public RollupCells cells() {
        return new SqlRollupCells(connection, shard);
    }

    @Override
    public void quarantine(Partition partition, PartitionRecord rejected, String reason) {
        var sql = "insert into quarantined_record (topic, partition, record_offset, topic_id, record_key, payload,"
                + " reason, quarantined_at) select topic, partition, ?, topic_id, ?, ?, ?, ? from partition_offset"
                + " where topic = ? and partition = ? on conflict do nothing";
        run(sql, statement -> {
            statement.setLong(1, rejected.offset());
            statement.setString(2, storable(rejected.key()));
            statement.setBytes(3, rejected.payload());
            statement.setString(4, storable(reason));
            statement.setTimestamp(5, Timestamp.from(clock.instant()));
            statement.setString(6, partition.topic());
            statement.setInt(7, partition.number());
            return statement.executeUpdate();
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
