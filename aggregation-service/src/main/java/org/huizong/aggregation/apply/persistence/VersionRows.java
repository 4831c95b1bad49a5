package org.huizong.aggregation.apply.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.EventSource;

/** 已入汇总的版本的行: the guard against duplicates and late versions, locked as long as the transaction lasts. */
final class VersionRows {

    /** Marks a guard row whose book was never applied. */
    private static final long NEVER = -1;

    private final Connection connection;
    private final Set<BookKey> present = new HashSet<>();

    VersionRows(Connection connection) {
        this.connection = connection;
    }

    Map<BookKey, BookVersion> lock(SortedSet<BookKey> books) throws SQLException {
        var keys = new Columns("text", "uuid");
        books.forEach(key -> keys.add(key.source().code(), key.bookId()));
        var sql = "select a.event_source, a.book_id, a.source_epoch, a.version, a.content_hash from " + keys.unnest()
                + " as k (event_source, book_id) join applied_book a on a.event_source = k.event_source"
                + " and a.book_id = k.book_id order by a.event_source, a.book_id::text for update of a";
        var versions = new HashMap<BookKey, BookVersion>();
        try (var statement = connection.prepareStatement(sql)) {
            keys.bind(statement, 1);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var key = new BookKey(EventSource.ofCode(row.getString(1)), row.getObject(2, UUID.class));
                    present.add(key);
                    if (row.getLong(3) != NEVER) {
                        versions.put(key, new BookVersion(row.getLong(3), row.getLong(4), row.getString(5)));
                    }
                }
            }
        }
        return versions;
    }

    /** @param known books that have a row although they were not locked here */
    void record(Set<BookKey> known, Collection<AppliedBook> books) throws SQLException {
        present.addAll(known);
        var fresh =
                new BinaryRows("applied_book", "event_source", "book_id", "source_epoch", "version", "content_hash");
        var moved = new Columns("text", "uuid", "bigint", "bigint", "text");
        for (var book : books) {
            var key = book.key();
            var version = book.version();
            if (present.add(key)) {
                fresh.row()
                        .text(key.source().code())
                        .uuid(key.bookId())
                        .bigint(version.epoch())
                        .bigint(version.number())
                        .text(version.contentHash());
            } else {
                moved.add(key.source().code(), key.bookId(), version.epoch(), version.number(), version.contentHash());
            }
        }
        // Another writer may see the same book for the first time, too: one of the two is sent back and comes again.
        fresh.copyInto(connection);
        update(moved);
    }

    private void update(Columns moved) throws SQLException {
        if (moved.isEmpty()) {
            return;
        }
        var sql = "update applied_book a set source_epoch = k.source_epoch, version = k.version,"
                + " content_hash = k.content_hash from " + moved.unnest()
                + " as k (event_source, book_id, source_epoch, version, content_hash)"
                + " where a.event_source = k.event_source and a.book_id = k.book_id";
        try (var statement = connection.prepareStatement(sql)) {
            moved.bind(statement, 1);
            statement.executeUpdate();
        }
    }
}
