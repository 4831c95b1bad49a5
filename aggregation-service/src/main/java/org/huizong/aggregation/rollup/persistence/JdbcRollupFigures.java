package org.huizong.aggregation.rollup.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.huizong.aggregation.rollup.application.RollupFigures;
import org.huizong.aggregation.rollup.application.RollupSnapshot;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;

/** 汇总数字 from PostgreSQL, read only. */
@ApplicationScoped
class JdbcRollupFigures implements RollupFigures {

    private static final String SNAPSHOT =
            "set transaction isolation level repeatable read, read only; set local statement_timeout = '10s'";

    private final DataSource dataSource;

    JdbcRollupFigures(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> T inSnapshot(Function<RollupSnapshot, T> work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                begin(connection);
                return work.apply(new JdbcRollupSnapshot(connection));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new FiguresUnavailableException(e);
        }
    }

    @Override
    public Watermark currentWatermark() {
        return single(
                new SqlText().add("select store_id, watermark from rollup_watermark"),
                row -> new Watermark(row.getObject(1, UUID.class), row.getLong(2)));
    }

    @Override
    public boolean hasApplied(AwaitedBook book) {
        var sql = new SqlText()
                .add("select count(*) from applied_book where event_source = ")
                .value(book.source())
                .add(" and book_id = ")
                .value(book.bookId())
                .add(" and version >= ")
                .value(book.version());
        return single(sql, row -> row.getLong(1)) > 0;
    }

    private <T> T single(SqlText sql, RowReader<T> reader) {
        try (var connection = dataSource.getConnection();
                var statement = sql.prepare(connection);
                var row = statement.executeQuery()) {
            row.next();
            return reader.read(row);
        } catch (SQLException e) {
            throw new FiguresUnavailableException(e);
        }
    }

    private static void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(SNAPSHOT);
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
