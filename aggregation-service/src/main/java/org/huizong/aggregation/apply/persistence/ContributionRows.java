package org.huizong.aggregation.apply.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BookChange.Filing;
import org.huizong.aggregation.apply.domain.BookChange.Holder;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.Contribution;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.cell.domain.LayersCodec;

/** 汇总贡献的行: kept contributions of applied versions; none is ever changed but by closing it. */
final class ContributionRows {

    private static final String[] COLUMNS = {
        "event_source",
        "book_id",
        "source_epoch",
        "version",
        "content_hash",
        "region",
        "region_path",
        "budget_unit",
        "unit_name",
        "department",
        "whole_department",
        "year",
        "stage",
        "views",
        "counted",
        "from_batch",
        "facts"
    };

    private final Connection connection;

    ContributionRows(Connection connection) {
        this.connection = connection;
    }

    Map<BookKey, AppliedBook> current(Collection<BookKey> books) throws SQLException {
        var current = new HashMap<BookKey, AppliedBook>();
        if (books.isEmpty()) {
            return current;
        }
        var keys = keys(books);
        var sql = "select c.* from contribution c join " + keys.unnest()
                + " as k (event_source, book_id) on c.event_source = k.event_source and c.book_id = k.book_id"
                + " where c.to_batch is null";
        try (var statement = connection.prepareStatement(sql)) {
            keys.bind(statement, 1);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var book = book(row);
                    current.put(book.key(), book);
                }
            }
        }
        return current;
    }

    void close(Collection<BookKey> books, long batch) throws SQLException {
        if (books.isEmpty()) {
            return;
        }
        var keys = keys(books);
        var sql = "update contribution c set to_batch = ? from " + keys.unnest()
                + " as k (event_source, book_id) where c.event_source = k.event_source and c.book_id = k.book_id"
                + " and c.to_batch is null";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, batch);
            keys.bind(statement, 2);
            statement.executeUpdate();
        }
    }

    void append(Collection<AppliedBook> books, long batch) throws SQLException {
        var rows = new BinaryRows("contribution", COLUMNS);
        books.forEach(book -> add(rows.row(), book, batch));
        rows.copyInto(connection);
    }

    /** In the order of the columns. */
    private static void add(BinaryRows row, AppliedBook book, long batch) {
        var path = book.contribution().path();
        row.text(book.key().source().code())
                .uuid(book.key().bookId())
                .bigint(book.version().epoch())
                .bigint(book.version().number())
                .text(book.version().contentHash())
                .text(path.get(path.size() - 1))
                .texts(path)
                .uuid(book.holder().budgetUnit())
                .text(book.holder().unitName());
        book.holder().department().ifPresentOrElse(row::uuid, row::absent);
        row.bool(book.filing().wholeDepartment())
                .integer(book.filing().year())
                .text(book.filing().stage())
                .smallint(book.views())
                .smallint(book.counted())
                .bigint(batch)
                .bytes(LayersCodec.encode(book.contribution().layers()));
    }

    private static AppliedBook book(ResultSet row) throws SQLException {
        var path = Arrays.asList((String[]) row.getArray("region_path").getArray());
        int year = row.getInt("year");
        var stage = row.getString("stage");
        return new AppliedBook(
                new BookKey(EventSource.ofCode(row.getString("event_source")), row.getObject("book_id", UUID.class)),
                new BookVersion(row.getLong("source_epoch"), row.getLong("version"), row.getString("content_hash")),
                new Holder(
                        row.getObject("budget_unit", UUID.class),
                        row.getString("unit_name"),
                        Optional.ofNullable(row.getObject("department", UUID.class))),
                new Filing(year, stage, row.getBoolean("whole_department")),
                row.getInt("views"),
                row.getInt("counted"),
                new Contribution(path, year, stage, LayersCodec.decode(row.getBytes("facts"))));
    }

    private static Columns keys(Collection<BookKey> books) {
        var keys = new Columns("text", "uuid");
        List.copyOf(books).stream()
                .sorted()
                .forEach(key -> keys.add(key.source().code(), key.bookId()));
        return keys;
    }
}
