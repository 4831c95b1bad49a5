package org.huizong.aggregation.rollup.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.huizong.aggregation.rollup.application.KnownWatermark;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.stream.WatermarkTold;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** 听水位: one connection that the database tells of every new watermark. */
@ApplicationScoped
class WatermarkListener {

    private static final Logger LOG = Logger.getLogger(WatermarkListener.class);
    private static final Duration BEFORE_LISTENING_AGAIN = Duration.ofSeconds(1);
    /** A connection that has died without a word is noticed by the question asked this often. */
    private static final int QUIET_MILLIS = 5_000;

    private final DataSource dataSource;
    private final KnownWatermark known;
    private final Event<WatermarkTold> told;
    private volatile boolean stopping;
    private volatile Thread thread;

    WatermarkListener(DataSource dataSource, KnownWatermark known, Event<WatermarkTold> told) {
        this.dataSource = dataSource;
        this.known = known;
        this.told = told;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::listen, "watermark-listener");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
    }

    private void listen() {
        while (!stopping) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                hear(connection);
            } catch (SQLException e) {
                if (!stopping) {
                    LOG.warnf("event=watermark-listener-lost reason=%s", e.getMessage());
                }
            } finally {
                known.deaf();
            }
            if (!stopping) {
                LockSupport.parkNanos(BEFORE_LISTENING_AGAIN.toNanos());
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen rollup_watermark");
            tell(read(connection));
            while (!stopping) {
                var heard = connection.unwrap(PGConnection.class).getNotifications(QUIET_MILLIS);
                if (heard == null || heard.length == 0) {
                    tell(read(connection));
                    continue;
                }
                for (var notification : heard) {
                    tell(watermark(notification.getParameter()));
                }
            }
            statement.execute("unlisten *");
        }
    }

    private void tell(Watermark watermark) {
        known.listening(watermark);
        told.fire(new WatermarkTold(watermark.storeId(), watermark.value()));
    }

    private static Watermark watermark(String text) {
        var parts = text.split(" ");
        return new Watermark(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
    }

    private static Watermark read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select store_id, watermark from rollup_watermark")) {
            row.next();
            return new Watermark(row.getObject(1, UUID.class), row.getLong(2));
        }
    }
}
