package org.huizong.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Reads the chains from their first rows on and compares every hash. */
@ApplicationScoped
public class AuditVerification {

    private static final int FETCH_SIZE = 1_000;
    private static final String ROWS =
            """
            select chain, position, at, actor, roles, action, object_type, object_id, version_before, version_after,
                   detail, previous_hash, hash
            from audit_event order by chain, position
            """;

    private final DataSource dataSource;

    AuditVerification(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The place of a row that is not what was written, or that misses the row before it. */
    public record Break(int chain, long position) {}

    /** @param entries rows that were read, up to the break if there is one */
    public record Result(long entries, Optional<Break> firstBreak) {}

    public Optional<Break> firstBreak() {
        return verify().firstBreak();
    }

    /** In one transaction, so that the rows come in portions and a row written meanwhile is not half seen. */
    @Transactional
    public Result verify() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ROWS)) {
            statement.setFetchSize(FETCH_SIZE);
            try (var rows = statement.executeQuery()) {
                return result(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be read", e);
        }
    }

    private static Result result(ResultSet rows) throws SQLException {
        long entries = 0;
        var last = AuditLink.before(0, 0, "");
        while (rows.next()) {
            entries++;
            int chain = rows.getInt(1);
            if (chain != last.chain()) {
                last = AuditLink.before(chain, 0, "");
            }
            var expected = new AuditLink(
                    chain, last.position() + 1, rows.getTimestamp(3).toInstant(), entry(rows), last.hash());
            if (rows.getLong(2) != expected.position() || !expected.hash().equals(rows.getString(13))) {
                return new Result(entries, Optional.of(new Break(chain, rows.getLong(2))));
            }
            last = expected;
        }
        return new Result(entries, Optional.empty());
    }

    private static AuditEntry entry(ResultSet rows) throws SQLException {
        return new AuditEntry(
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getString(8),
                version(rows, 9),
                version(rows, 10),
                rows.getString(11));
    }

    private static OptionalLong version(ResultSet rows, int column) throws SQLException {
        long version = rows.getLong(column);
        return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(version);
    }
}
