package org.huizong.platform.outbox;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * One pass of the relay in one transaction: lock, read, send, await, delete, commit. A crash anywhere sends some events
 * twice and loses none.
 */
final class OutboxPass {

    private static final Logger LOG = Logger.getLogger(OutboxPass.class);

    private final DataSource dataSource;
    private final EventSender sender;
    private final int batchSize;

    OutboxPass(DataSource dataSource, EventSender sender, int batchSize) {
        this.dataSource = dataSource;
        this.sender = sender;
        this.batchSize = batchSize;
    }

    /** Whether rows may be left that are worth another pass at once. */
    boolean run() throws SQLException, InterruptedException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var rows = new OutboxRows(connection);
                var unsent = rows.tryLock() ? rows.unsent(batchSize) : List.<OutboxRow>of();
                var outcome = sender.send(unsent);
                settle(rows, outcome);
                connection.commit();
                outcome.parked()
                        .forEach((id, reason) -> LOG.errorf("outbox_row=%d state=parked reason=\"%s\"", id, reason));
                return unsent.size() == batchSize && !outcome.done().isEmpty();
            } catch (SQLException | InterruptedException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void settle(OutboxRows rows, SendOutcome outcome) throws SQLException {
        if (!outcome.done().isEmpty()) {
            rows.delete(outcome.done());
        }
        if (!outcome.parked().isEmpty()) {
            rows.park(outcome.parked());
        }
    }
}
