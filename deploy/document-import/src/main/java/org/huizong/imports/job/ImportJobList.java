package org.huizong.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.huizong.imports.ImportCaller;
import org.huizong.imports.job.ImportJob.State;
import org.huizong.imports.job.ImportJobItem.Outcome;

/** The jobs as they are listed: without what became of each document. */
@ApplicationScoped
class ImportJobList {

    private static final String PAGE =
            """
            select j.id, j.kind, j.caller, j.scope, j.options, j.state, j.expected, j.attempts, j.problem, j.created_at,
                   j.changed_at
            from import_job j where %s and (j.created_at, j.id) < (?, ?)
            order by j.created_at desc, j.id desc limit ?
            """;
    private static final String COUNTS =
            "select job, outcome, count(*) from import_job_item where job = any(?) group by job, outcome";

    /** Later than every job. */
    private static final Place NEWEST = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));

    private final DataSource dataSource;
    private final StoredCall calls;

    ImportJobList(DataSource dataSource, StoredCall calls) {
        this.dataSource = dataSource;
        this.calls = calls;
    }

    /** Where a job stands in the list. */
    record Place(Instant createdAt, UUID id) {}

    /** A job with how many of its items came to each end. */
    record Counted(ImportJob job, Map<Outcome, Integer> items) {}

    /** Newest job first. */
    List<Counted> page(JobReader reader, Optional<Place> before, int limit) {
        var jobs = jobs(reader, before.orElse(NEWEST), limit);
        var counts = counts(jobs.stream().map(ImportJob::id).toList());
        return jobs.stream()
                .map(job -> new Counted(job, counts.getOrDefault(job.id(), Map.of())))
                .toList();
    }

    private List<ImportJob> jobs(JobReader reader, Place before, int limit) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(PAGE.formatted(reader.condition()))) {
            int next = 1;
            for (var parameter : reader.parameters()) {
                select.setString(next++, parameter);
            }
            select.setTimestamp(next++, Timestamp.from(before.createdAt()));
            select.setObject(next++, before.id());
            select.setInt(next, limit);
            try (var rows = select.executeQuery()) {
                var jobs = new ArrayList<ImportJob>();
                while (rows.next()) {
                    jobs.add(job(rows));
                }
                return jobs;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the import jobs cannot be read", e);
        }
    }

    private Map<UUID, Map<Outcome, Integer>> counts(List<UUID> jobs) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(COUNTS)) {
            select.setArray(1, connection.createArrayOf("uuid", jobs.toArray()));
            try (var rows = select.executeQuery()) {
                var counts = new HashMap<UUID, Map<Outcome, Integer>>();
                while (rows.next()) {
                    counts.computeIfAbsent(rows.getObject(1, UUID.class), job -> new EnumMap<>(Outcome.class))
                            .put(Outcome.ofCode(rows.getString(2)), rows.getInt(3));
                }
                return counts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the import jobs cannot be read", e);
        }
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
}
