package org.huizong.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.huizong.imports.ImportCall;
import org.huizong.imports.ImportCaller;
import org.huizong.imports.job.ImportJob.State;
import org.huizong.imports.job.ImportJobItem.Outcome;

/** The rows of jobs and their items; every statement joins the transaction that is there. */
@ApplicationScoped
class ImportJobRows {

    private static final String FIND =
            """
            select j.id, j.kind, j.caller, j.scope, j.options, j.state, j.expected, j.attempts, j.problem, j.created_at,
                   j.changed_at
            from import_job j where j.id = ?
            """;
    private static final String OPEN = "state in ('waiting', 'running')";

    private final DataSource dataSource;
    private final Clock clock;
    private final StoredCall calls;

    ImportJobRows(DataSource dataSource, Clock clock, StoredCall calls) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.calls = calls;
    }

    /** A job that is open already stays as it is; one that has ended begins anew. */
    void submit(UUID id, String kind, ImportCall call) {
        write("delete from import_job where id = ? and not (" + OPEN + ")", id);
        var sql =
                """
                insert into import_job (id, kind, caller, scope, options, content, content_hash, state, attempts,
                                        created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?, ?)
                on conflict on constraint import_job_pk do nothing
                """;
        var now = Timestamp.from(clock.instant());
        write(
                sql,
                id,
                kind,
                call.caller().name(),
                calls.scope(call.caller().scope()),
                calls.options(call.options()),
                call.body().bytes(),
                call.body().sha256(),
                now,
                now);
    }

    /** The oldest jobs that wait, or that a process left running when it ended. */
    List<UUID> open(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select id from import_job where " + OPEN + " order by created_at limit 20");
                var rows = select.executeQuery()) {
            var open = new ArrayList<UUID>();
            while (rows.next()) {
                open.add(rows.getObject(1, UUID.class));
            }
            return open;
        }
    }

    /** For the service itself. */
    Optional<ImportJob> find(UUID id) {
        return query(FIND, this::job, id).stream().findFirst();
    }

    /** Empty for a job that the reader may not know of. */
    Optional<ImportJob> find(UUID id, JobReader reader) {
        var parameters =
                Stream.concat(Stream.of(id), reader.parameters().stream()).toArray();
        return query(FIND + " and " + reader.condition(), this::job, parameters).stream()
                .findFirst();
    }

    byte[] content(UUID id) {
        return query("select content from import_job where id = ?", rows -> rows.getBytes(1), id)
                .get(0);
    }

    List<ImportJobItem> items(UUID id) {
        return query(
                "select position, name, outcome, report, changes from import_job_item where job = ? order by position",
                rows -> new ImportJobItem(
                        rows.getInt(1),
                        rows.getString(2),
                        Outcome.ofCode(rows.getString(3)),
                        rows.getString(4),
                        rows.getString(5)),
                id);
    }

    void began(UUID id) {
        write(
                "update import_job set state = 'running', attempts = attempts + 1, changed_at = ? where id = ?",
                Timestamp.from(clock.instant()),
                id);
    }

    /** An orderly stop is no crash and does not count as one. */
    void interrupted(UUID id) {
        write("update import_job set state = 'waiting', attempts = attempts - 1 where id = ?", id);
    }

    void expect(UUID id, int items) {
        write("update import_job set expected = ? where id = ?", items, id);
    }

    /** Positions of the items that are recorded. */
    Set<Integer> positions(UUID id) {
        return Set.copyOf(query("select position from import_job_item where job = ?", rows -> rows.getInt(1), id));
    }

    void add(UUID id, List<ImportJobItem> items) {
        var sql =
                "insert into import_job_item (job, position, name, outcome, report, changes) values (?, ?, ?, ?, ?, ?)";
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(sql)) {
            for (var item : items) {
                bind(insert, id, item.position(), item.name(), item.outcome().code(), item.report(), item.changes());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the import jobs cannot be written", e);
        }
        write("update import_job set changed_at = ? where id = ?", Timestamp.from(clock.instant()), id);
    }

    void done(UUID id) {
        write(
                "update import_job set state = 'done', content = null, changed_at = ? where id = ?",
                Timestamp.from(clock.instant()),
                id);
    }

    void failed(UUID id, String problem) {
        write(
                "update import_job set state = 'failed', content = null, problem = ?, changed_at = ? where id = ?",
                problem,
                Timestamp.from(clock.instant()),
                id);
    }

    void forgetOlderThan(Duration age) {
        write(
                "delete from import_job where changed_at < ? and not (" + OPEN + ")",
                Timestamp.from(clock.instant().minus(age)));
    }

    private ImportJob job(ResultSet rows) throws SQLException {
        return new ImportJob(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                new ImportCaller(calls.scope(rows.getString(4)), rows.getString(3)),
                calls.options(rows.getString(5)),
                State.ofCode(rows.getString(6)),
                Optional.ofNullable(rows.getObject(7, Integer.class)),
                rows.getInt(8),
                Optional.ofNullable(rows.getString(9)),
                rows.getTimestamp(10).toInstant(),
                rows.getTimestamp(11).toInstant());
    }

    private interface RowReader<T> {

        T read(ResultSet rows) throws SQLException;
    }

    private <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            bind(select, parameters);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the import jobs cannot be read", e);
        }
    }

    private void write(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the import jobs cannot be written", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
