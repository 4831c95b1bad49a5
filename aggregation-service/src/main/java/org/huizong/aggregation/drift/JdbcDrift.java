package org.huizong.aggregation.drift;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.huizong.aggregation.cell.domain.BlockDifference;
import org.huizong.aggregation.rebuild.Slice;

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

    /** Of all years and stages, in one snapshot. */
    DriftReport measure() throws SQLException {
        return inSnapshot(connection -> {
            var difference = BlockDifference.NONE;
            for (var slice : Slice.all(connection)) {
                difference = difference.plus(BlockComparison.of(connection, slice));
            }
            lastDifference.set(difference.differenceFen());
            return report(connection, difference);
        });
    }

    /** Of one year and stage. */
    DriftReport measure(Slice slice) throws SQLException {
        return inSnapshot(connection -> report(connection, BlockComparison.of(connection, slice)));
    }

    private static DriftReport report(Connection connection, BlockDifference difference) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select watermark from rollup_watermark")) {
            row.next();
            return new DriftReport(
                    difference.cells(), difference.differing(), difference.differenceFen(), row.getLong(1));
        }
    }

    private DriftReport inSnapshot(Measurement measurement) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(SNAPSHOT);
                return measurement.of(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private interface Measurement {
        DriftReport of(Connection connection) throws SQLException;
    }
}
