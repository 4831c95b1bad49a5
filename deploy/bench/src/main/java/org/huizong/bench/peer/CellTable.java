package org.huizong.bench.peer;

import java.sql.Connection;
import java.sql.SQLException;
import org.huizong.bench.cell.Cell;
import org.huizong.bench.cell.CellDigest;
import org.huizong.bench.cell.Sum;

/** A table of cells, one row each, as the peers keep them. */
final class CellTable {

    static final String COLUMNS = "year, region, cube, code, second, word, fen, books";

    private static final int FETCHED_AT_ONCE = 20_000;

    private CellTable() {}

    static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table cell (year integer not null, region text collate "C" not null, cube text collate "C" not null,
                        code text collate "C" not null, second text collate "C" not null, word text collate "C" not null,
                        fen bigint not null, books bigint not null,
                        primary key (year, region, cube, code, second, word)) with (fillfactor = 80)""");
            statement.execute("create table book (id uuid primary key, state bytea not null)");
            statement.execute("create table consumed (partition integer primary key, next_offset bigint not null)");
        }
    }

    /** @param query of rows with {@link #COLUMNS} */
    static CellDigest.Result digest(Connection connection, String query) throws SQLException {
        var digest = new CellDigest();
        boolean committing = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (var row = statement.executeQuery(query)) {
                while (row.next()) {
                    var key = new Cell.Key(row.getString(3), row.getString(4), row.getString(5), row.getString(6));
                    digest.add(new Cell(row.getInt(1), row.getString(2), key), new Sum(row.getLong(7), row.getLong(8)));
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(committing);
        return digest.result();
    }
}
