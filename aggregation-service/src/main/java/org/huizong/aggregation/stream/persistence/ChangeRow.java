package org.huizong.aggregation.stream.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.cell.domain.LayersCodec;
import org.huizong.aggregation.cell.domain.View;
import org.huizong.aggregation.stream.domain.BookStanding;
import org.huizong.aggregation.stream.domain.ChangedCubes;
import org.huizong.aggregation.stream.domain.CountedVersion;
import org.huizong.aggregation.stream.domain.KeyChange;
import org.huizong.aggregation.stream.domain.KeyChange.Filed;
import org.huizong.aggregation.stream.domain.StreamPosition;

/** One row of the log: a version that a batch opened, beside the one that it closed. */
record ChangeRow(
        Instant at,
        EventSource source,
        UUID bookId,
        Optional<Filed> before,
        Filed after,
        SortedMap<View, SortedSet<String>> cubes) {

    static String columns(String table, String prefix) {
        return Stream.of(
                        "version",
                        "region_path",
                        "budget_unit",
                        "unit_name",
                        "department",
                        "year",
                        "stage",
                        "views",
                        "counted",
                        "facts")
                .map(column -> " " + table + "." + column + " as " + prefix + "_" + column)
                .collect(Collectors.joining(","));
    }

    static ChangeRow read(ResultSet row) throws SQLException {
        row.getLong("old_id");
        var before = row.wasNull() ? Optional.<CountedVersion>empty() : Optional.of(version(row, "old_"));
        var after = version(row, "new_");
        return new ChangeRow(
                row.getTimestamp("applied_at").toInstant(),
                EventSource.ofCode(row.getString("event_source")),
                row.getObject("book_id", UUID.class),
                before.map(version -> new Filed(version.version(), version.standing())),
                new Filed(after.version(), after.standing()),
                ChangedCubes.between(before, after));
    }

    KeyChange at(StreamPosition position) {
        return new KeyChange(position, at, source, bookId, before, after, cubes);
    }

    private static CountedVersion version(ResultSet row, String prefix) throws SQLException {
        var path = (String[]) row.getArray(prefix + "region_path").getArray();
        var standing = new BookStanding(
                Arrays.asList(path),
                row.getObject(prefix + "budget_unit", UUID.class),
                row.getString(prefix + "unit_name"),
                Optional.ofNullable(row.getObject(prefix + "department", UUID.class)),
                row.getInt(prefix + "year"),
                row.getString(prefix + "stage"));
        int counted = row.getInt(prefix + "counted");
        var layers = LayersCodec.decode(row.getBytes(prefix + "facts"));
        return new CountedVersion(
                row.getLong(prefix + "version"),
                standing,
                row.getInt(prefix + "views"),
                counted == AppliedBook.COUNTS_EVERYWHERE ? layers : layers.counting(counted));
    }
}
