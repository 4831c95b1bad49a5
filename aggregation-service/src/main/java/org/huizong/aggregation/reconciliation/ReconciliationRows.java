package org.huizong.aggregation.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.huizong.aggregation.apply.domain.EventSource;

/** 对册记录, shared by all processes. */
@ApplicationScoped
class ReconciliationRows {

    private final DataSource dataSource;

    ReconciliationRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<Findings> last(EventSource source) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("select * from reconciliation_pass where event_source = ?")) {
            statement.setString(1, source.code());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Findings(
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant(),
                        row.getLong("books"),
                        row.getLong("missing"),
                        row.getLong("behind"),
                        row.getLong("hollow"),
                        row.getLong("ahead"),
                        row.getLong("unknown"),
                        row.getLong("asked"),
                        Optional.ofNullable(row.getString("failure"))));
            }
        }
    }

    void keep(EventSource source, Findings found) throws SQLException {
        var sql = "insert into reconciliation_pass (event_source, started_at, ended_at, books, missing, behind, hollow,"
                + " ahead, unknown, asked, failure) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict on constraint reconciliation_pass_pk do update set started_at = excluded.started_at,"
                + " ended_at = excluded.ended_at, books = excluded.books, missing = excluded.missing,"
                + " behind = excluded.behind, hollow = excluded.hollow, ahead = excluded.ahead,"
                + " unknown = excluded.unknown, asked = excluded.asked, failure = excluded.failure";
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, source.code());
            statement.setTimestamp(2, timestamp(found.started()));
            statement.setTimestamp(3, timestamp(found.ended()));
            statement.setLong(4, found.books());
            statement.setLong(5, found.missing());
            statement.setLong(6, found.behind());
            statement.setLong(7, found.hollow());
            statement.setLong(8, found.ahead());
            statement.setLong(9, found.unknown());
            statement.setLong(10, found.asked());
            statement.setString(11, found.failure().orElse(null));
            statement.executeUpdate();
        }
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }
}
