package org.huizong.aggregation.apply.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BookChange.Filing;
import org.huizong.aggregation.apply.domain.BookChange.Holder;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.Contribution;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.apply.domain.Facts;
import org.huizong.aggregation.apply.domain.Layers;
import org.huizong.aggregation.apply.domain.Measures;
import org.huizong.aggregation.apply.domain.Place;
import org.huizong.aggregation.apply.domain.View;

/** 汇总贡献的行: kept contributions of applied versions; none is ever changed but by closing it. */
final class ContributionRows {

    private final Connection connection;

    ContributionRows(Connection connection) {
        this.connection = connection;
    }

    Map<BookKey, AppliedBook> current(Collection<BookKey> books) throws SQLException {
        var headers = new LinkedHashMap<Long, AppliedBook>();
        var keys = keys(books);
        var sql = "select c.* from contribution c join " + keys.unnest()
                + " as k (event_source, book_id) on c.event_source = k.event_source and c.book_id = k.book_id"
                + " where c.to_batch is null";
        try (var statement = connection.prepareStatement(sql)) {
            keys.bind(statement, 1);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    headers.put(row.getLong("id"), header(row));
                }
            }
        }
        var layers = layers(headers.keySet());
        var current = new HashMap<BookKey, AppliedBook>();
        headers.forEach((id, book) -> current.put(book.key(), withLayers(book, layers.get(id))));
        return current;
    }

    void close(Collection<BookKey> books, long batch) throws SQLException {
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
        var sql = "insert into contribution (event_source, book_id, source_epoch, version, content_hash, region,"
                + " region_path, budget_unit, unit_name, department, whole_department, year, stage, views, counted,"
                + " from_batch) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (var statement = connection.prepareStatement(sql, new String[] {"id"})) {
            for (var book : books) {
                bind(statement, book, batch);
                statement.addBatch();
            }
            statement.executeBatch();
            try (var ids = statement.getGeneratedKeys()) {
                appendFacts(books, ids);
            }
        }
    }

    private static void bind(java.sql.PreparedStatement statement, AppliedBook book, long batch) throws SQLException {
        var path = book.contribution().path();
        statement.setString(1, book.key().source().code());
        statement.setObject(2, book.key().bookId());
        statement.setLong(3, book.version().epoch());
        statement.setLong(4, book.version().number());
        statement.setString(5, book.version().contentHash());
        statement.setString(6, path.get(path.size() - 1));
        statement.setArray(7, statement.getConnection().createArrayOf("text", path.toArray()));
        statement.setObject(8, book.holder().budgetUnit());
        statement.setString(9, book.holder().unitName());
        statement.setObject(10, book.holder().department().orElse(null));
        statement.setBoolean(11, book.filing().wholeDepartment());
        statement.setInt(12, book.filing().year());
        statement.setString(13, book.filing().stage());
        statement.setInt(14, book.views());
        statement.setInt(15, book.counted());
        statement.setLong(16, batch);
    }

    private void appendFacts(Collection<AppliedBook> books, ResultSet ids) throws SQLException {
        var rows = new Columns(
                "bigint",
                "smallint",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "bigint",
                "bigint",
                "bigint",
                "bigint",
                "bigint",
                "bigint",
                "numeric");
        for (var book : books) {
            ids.next();
            long id = ids.getLong(1);
            book.contribution().layers().byView().forEach((layer, facts) -> facts.byPlace()
                    .forEach((place, measures) -> rows.add(factRow(id, layer, place, measures))));
        }
        if (rows.isEmpty()) {
            return;
        }
        var sql = "insert into contribution_fact (contribution_id, layer, cube, function, economic, nature,"
                + " funding_source, fund, category, project, detail, " + FactColumns.MEASURES + ") select * from "
                + rows.unnest();
        try (var statement = connection.prepareStatement(sql)) {
            rows.bind(statement, 1);
            statement.executeUpdate();
        }
    }

    private static Object[] factRow(long contribution, View layer, Place place, Measures measures) {
        var m = FactColumns.measures(place, measures);
        return new Object[] {
            contribution,
            (short) layer.ordinal(),
            place.cube(),
            place.function(),
            place.economic(),
            place.nature(),
            place.fundingSource(),
            place.fund(),
            place.category(),
            place.project(),
            place.detail(),
            m[0],
            m[1],
            m[2],
            m[3],
            m[4],
            m[5],
            m[6]
        };
    }

    private Map<Long, Map<View, SortedMap<Place, Measures>>> layers(Collection<Long> contributions)
            throws SQLException {
        var layers = new HashMap<Long, Map<View, SortedMap<Place, Measures>>>();
        var sql = "select * from contribution_fact where contribution_id = any(?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", contributions.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    layers.computeIfAbsent(row.getLong("contribution_id"), id -> new EnumMap<>(View.class))
                            .computeIfAbsent(View.values()[row.getInt("layer")], view -> new TreeMap<>())
                            .put(FactColumns.place(row), FactColumns.measures(row));
                }
            }
        }
        return layers;
    }

    private static AppliedBook header(ResultSet row) throws SQLException {
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
                new Contribution(path, year, stage, Layers.NONE));
    }

    private static AppliedBook withLayers(AppliedBook book, Map<View, SortedMap<Place, Measures>> layers) {
        var byView = new EnumMap<View, Facts>(View.class);
        if (layers != null) {
            layers.forEach((view, facts) -> byView.put(view, new Facts(facts)));
        }
        var empty = book.contribution();
        var contribution = new Contribution(empty.path(), empty.year(), empty.stage(), new Layers(byView));
        return new AppliedBook(
                book.key(), book.version(), book.holder(), book.filing(), book.views(), book.counted(), contribution);
    }

    private static Columns keys(Collection<BookKey> books) {
        var keys = new Columns("text", "uuid");
        List.copyOf(books).stream()
                .sorted()
                .forEach(key -> keys.add(key.source().code(), key.bookId()));
        return keys;
    }
}
