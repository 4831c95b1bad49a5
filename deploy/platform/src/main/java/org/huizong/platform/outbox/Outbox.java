package org.huizong.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Events leave a service through this table: the row is written in the transaction of the change it announces, so neither
 * is ever there without the other. Insert it under the lock of the book's row, so that ids and versions rise together.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            """
            insert into outbox (event_id, topic, record_key, region, type, payload, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxSignal signal;

    Outbox(DataSource dataSource, Clock clock, TransactionSynchronizationRegistry transactions, OutboxSignal signal) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.transactions = transactions;
        this.signal = signal;
    }

    /** Refuses to run outside a transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutboxMessage message) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, message.topic());
            insert.setObject(3, message.key());
            insert.setString(4, message.partitionKeyRegion());
            insert.setString(5, message.type());
            insert.setString(6, message.payloadJson());
            insert.setTimestamp(7, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the event cannot be written beside its change", e);
        }
        transactions.registerInterposedSynchronization(new WakeAfterCommit(signal));
    }

    private record WakeAfterCommit(OutboxSignal signal) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing is sent before the change is durable.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.wake();
            }
        }
    }
}
