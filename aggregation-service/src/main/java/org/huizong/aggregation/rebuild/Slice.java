package org.huizong.aggregation.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/** 年度与阶段: the books of one year and stage. Their sums touch no others, so a slice is checked and rebuilt alone. */
public record Slice(int year, String stage) implements Comparable<Slice> {

    private static final Comparator<Slice> ORDER =
            Comparator.comparingInt(Slice::year).thenComparing(Slice::stage);

    /** The slices that have books or sums now. */
    public static SortedSet<Slice> all(Connection connection) throws SQLException {
        var slices = new TreeSet<Slice>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select distinct year, stage from contribution where to_batch is null"
                        + " union select distinct year, stage from rollup_block")) {
            while (row.next()) {
                slices.add(new Slice(row.getInt(1), row.getString(2)));
            }
        }
        return slices;
    }

    @Override
    public int compareTo(Slice other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return year + "/" + stage;
    }
}
