package org.huizong.aggregation.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** 重建锁: one process at a time makes sums anew. PostgreSQL gives the lock back when the process dies. */
public final class RebuildLock {

    /** Any number that no other advisory lock of the database uses. */
    private static final long KEY = 20_251_121_280L;

    private RebuildLock() {}

    /** What is done under the lock. */
    public interface Work {
        void run() throws SQLException;
    }

    /** Does the work, or gives false at once while another holds the lock. */
    public static boolean ifFree(DataSource dataSource, Work work) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                work.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
            return true;
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
