package org.huizong.aggregation.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.huizong.aggregation.cell.domain.BlockDeltas;
import org.huizong.aggregation.cell.domain.LayersCodec;
import org.huizong.aggregation.cell.domain.SectionId;

/** 切片的书: the contributions of a slice that count now, in what the connection sees. */
public final class SliceBooks {

    /** The columns that {@link #entry} reads, in its order. */
    public static final String COLUMNS = "region_path, year, stage, views, counted, event_source, facts";

    private static final String CURRENT = " from contribution where to_batch is null and year = ? and stage = ?";
    private static final int FETCH = 500;
    private static final int EVERY_VIEW = 7;

    private final Connection connection;
    private final Slice slice;

    SliceBooks(Connection connection, Slice slice) {
        this.connection = connection;
        this.slice = slice;
    }

    /** Takes one book. */
    interface Reader {
        void book(long id, BlockDeltas.Entry entry) throws SQLException;
    }

    /** Neighbours come one after the other, so that those folded together share most of their blocks. */
    void current(Reader reader) throws SQLException {
        try (var statement = connection.prepareStatement("select id, " + COLUMNS + CURRENT + " order by region_path")) {
            bind(statement);
            read(statement, reader);
        }
    }

    Set<Long> currentIds() throws SQLException {
        var ids = new HashSet<Long>();
        try (var statement = connection.prepareStatement("select id" + CURRENT)) {
            bind(statement);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    /** Kept contributions, those that no longer count included. */
    void byId(Collection<Long> ids, Reader reader) throws SQLException {
        try (var statement =
                connection.prepareStatement("select id, " + COLUMNS + " from contribution where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            int found = read(statement, reader);
            if (found != ids.size()) {
                throw new IllegalStateException("of " + ids.size() + " contributions " + found + " are kept");
            }
        }
    }

    /** What the row's contribution stands for in the blocks. */
    public static BlockDeltas.Entry entry(ResultSet row, int first) throws SQLException {
        var layers = LayersCodec.decode(row.getBytes(first + 6));
        int counted = row.getInt(first + 4);
        return new BlockDeltas.Entry(
                Arrays.asList((String[]) row.getArray(first).getArray()),
                row.getInt(first + 1),
                row.getString(first + 2),
                row.getInt(first + 3),
                row.getString(first + 5).equals("budget") ? SectionId.FILED_BUDGETS : SectionId.FILED_PERFORMANCE,
                counted == EVERY_VIEW ? layers : layers.counting(counted));
    }

    private static int read(PreparedStatement statement, Reader reader) throws SQLException {
        int found = 0;
        statement.setFetchSize(FETCH);
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                reader.book(row.getLong(1), entry(row, 2));
                found++;
            }
        }
        return found;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        statement.setInt(1, slice.year());
        statement.setString(2, slice.stage());
    }
}
