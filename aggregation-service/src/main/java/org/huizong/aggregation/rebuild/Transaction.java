package org.huizong.aggregation.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** 事务 of a rebuild, run by hand on one connection, with the isolation that it needs. */
record Transaction(String isolation) {

    /** What is done on the connection. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> T run(DataSource dataSource, Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (var statement = connection.createStatement()) {
                    // Writers that wait for us give up after ten seconds and try again; so do we.
                    statement.execute("set transaction isolation level " + isolation
                            + "; set local lock_timeout = '10s'; set local statement_timeout = 0");
                }
                var result = work.run(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
