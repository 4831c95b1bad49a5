package org.huizong.aggregation.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.huizong.aggregation.apply.domain.EventSource;

/** 已入汇总的预算书 as they stand against what their owner announced. */
@ApplicationScoped
class AppliedBooks {

    /** Marks a guard row whose book is to be applied whatever its version. */
    private static final long NEVER = -1;

    private final DataSource dataSource;

    AppliedBooks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How a book that is not as announced stands. */
    enum Lack {
        /** 缺失: never applied. */
        MISSING,
        /** 落后: applied in an older version. */
        BEHIND,
        /** 空壳: applied, but its contribution is gone. */
        HOLLOW,
        /** 超前: applied in a version that its owner does not know; asking cannot mend it. */
        AHEAD
    }

    /** The books that are not as announced. */
    Map<AnnouncedBook, Lack> lacking(EventSource source, Collection<AnnouncedBook> announced) throws SQLException {
        var byId = new HashMap<UUID, AnnouncedBook>();
        announced.forEach(book -> byId.put(book.id(), book));
        var sql =
                "select k.id, coalesce(a.source_epoch, -1), coalesce(a.version, -1), exists (select 1 from contribution c"
                        + " where c.event_source = ? and c.book_id = k.id and c.to_batch is null) from unnest(?::uuid[]) as k (id)"
                        + " left join applied_book a on a.event_source = ? and a.book_id = k.id";
        var lacking = new HashMap<AnnouncedBook, Lack>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, source.code());
            statement.setArray(2, connection.createArrayOf("uuid", byId.keySet().toArray()));
            statement.setString(3, source.code());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var book = byId.get(row.getObject(1, UUID.class));
                    lack(book, row).ifPresent(lack -> lacking.put(book, lack));
                }
            }
        }
        return lacking;
    }

    private static Optional<Lack> lack(AnnouncedBook book, ResultSet row) throws SQLException {
        long epoch = row.getLong(2);
        int order = epoch == book.epoch()
                ? Long.compare(row.getLong(3), book.version())
                : Long.compare(epoch, book.epoch());
        if (epoch == NEVER) {
            return Optional.of(Lack.MISSING);
        }
        if (order != 0) {
            return Optional.of(order < 0 ? Lack.BEHIND : Lack.AHEAD);
        }
        return row.getBoolean(4) ? Optional.empty() : Optional.of(Lack.HOLLOW);
    }

    /** How many applied books between two ids the owner does not have. */
    long unknown(EventSource source, Optional<UUID> after, Optional<UUID> upTo, List<UUID> owned) throws SQLException {
        var sql = "select count(*) from applied_book where event_source = ? and source_epoch <> -1"
                + " and (?::uuid is null or book_id > ?) and (?::uuid is null or book_id <= ?) and not (book_id = any(?))";
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, source.code());
            statement.setObject(2, after.orElse(null), Types.OTHER);
            statement.setObject(3, after.orElse(null), Types.OTHER);
            statement.setObject(4, upTo.orElse(null), Types.OTHER);
            statement.setObject(5, upTo.orElse(null), Types.OTHER);
            statement.setArray(6, connection.createArrayOf("uuid", owned.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Lets the version that stands as applied be applied again, unless a contribution is there after all. */
    void release(EventSource source, UUID book) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                // The writer holds this row while it brings in a contribution; what is read behind it is what it left.
                run(
                        connection,
                        "select 1 from applied_book where event_source = ? and book_id = ? for update",
                        source,
                        book);
                run(
                        connection,
                        "update applied_book a set source_epoch = -1, version = -1, content_hash = ''"
                                + " where a.event_source = ? and a.book_id = ? and not exists (select 1 from contribution c"
                                + " where c.event_source = a.event_source and c.book_id = a.book_id and c.to_batch is null)",
                        source,
                        book);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void run(Connection connection, String sql, EventSource source, UUID book) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, source.code());
            statement.setObject(2, book);
            statement.execute();
        }
    }
}
