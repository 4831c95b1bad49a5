package org.huizong.aggregation.apply.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.huizong.aggregation.apply.application.ApplyTransaction;
import org.huizong.aggregation.apply.application.RollupStore;

/**
 * 汇总库 in PostgreSQL. The transaction is run by hand on one connection: a transaction manager that times out has been
 * seen to let later statements commit on their own.
 */
@ApplicationScoped
public class JdbcRollupStore implements RollupStore {

    private static final String TIMEOUTS = "set local statement_timeout = '30s'; set local lock_timeout = '10s';"
            + " set local idle_in_transaction_session_timeout = '30s';";

    // A batch finds its rows by their keys, however small the tables were when its statements were planned.
    private static final String PLANS = " set local enable_seqscan = off; set local enable_hashjoin = off;"
            + " set local enable_mergejoin = off; set local plan_cache_mode = force_generic_plan";

    private final DataSource dataSource;
    private final Clock clock;

    public JdbcRollupStore(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public <T> T inTransaction(Function<ApplyTransaction, T> work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                limit(connection);
                var result = work.apply(new JdbcApplyTransaction(connection, clock));
                connection.commit();
                return result;
            } finally {
                // After a commit this does nothing; after a failure it frees the locks at once.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw SqlFailures.classify(e);
        }
    }

    private static void limit(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(TIMEOUTS + PLANS);
        }
    }
}
