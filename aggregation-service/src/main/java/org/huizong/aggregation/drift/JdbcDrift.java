package org.huizong.aggregation.drift;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** 偏差核对: adds up the current contributions anew, in one snapshot, and compares them with every stored sum. */
@ApplicationScoped
class JdbcDrift {

    private static final String SNAPSHOT =
            "set transaction isolation level repeatable read, read only; set local statement_timeout = '120s'";

    private final DataSource dataSource;
    private final AtomicLong lastDifference;

    JdbcDrift(DataSource dataSource, MeterRegistry meters) {
        this.dataSource = dataSource;
        this.lastDifference = meters.gauge("huizong.rollup.drift.fen", new AtomicLong());
    }

    DriftReport measure() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var report = compare(connection);
                lastDifference.set(report.differenceFen());
                return report;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static DriftReport compare(Connection connection) throws SQLException {
        long watermark;
        try (var statement = connection.createStatement()) {
            statement.execute(SNAPSHOT);
            try (var row = statement.executeQuery("select watermark from rollup_watermark")) {
                row.next();
                watermark = row.getLong(1);
            }
        }
        // One branch of the region tree after the other: the whole country at once would not be small.
        var comparison = new BlockComparison(connection);
        for (var branch : branches(connection)) {
            comparison.compare(branch);
        }
        var difference = comparison.compareShared().plus(comparison.neverExpected());
        return new DriftReport(difference.cells(), difference.differing(), difference.differenceFen(), watermark);
    }

    private static List<String> branches(Connection connection) throws SQLException {
        var branches = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select distinct coalesce(region_path[2], '') from contribution where to_batch is null")) {
            while (row.next()) {
                branches.add(row.getString(1));
            }
        }
        return branches;
    }
}
