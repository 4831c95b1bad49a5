package org.huizong.aggregation.drift;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.huizong.aggregation.rebuild.RebuildLock;
import org.jboss.logging.Logger;

/**
 * 巡检: goes through the years and stages for ever, the one that has waited longest first. Several processes share the work: who
 * holds the lock compares, the others find it done.
 */
@ApplicationScoped
class DriftWatch {

    private static final Logger LOG = Logger.getLogger(DriftWatch.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final DriftChecks checks;
    private final DriftHealing healing;
    private final DriftSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;

    DriftWatch(DataSource dataSource, DriftChecks checks, DriftHealing healing, DriftSettings settings) {
        this.dataSource = dataSource;
        this.checks = checks;
        this.healing = healing;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread = new Thread(this::watch, "drift-watch");
            thread.setDaemon(true);
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(STOP_TIMEOUT.toMillis());
            thread.interrupt();
        }
    }

    private void watch() {
        try {
            while (!stopping.await(settings.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    next();
                } catch (SQLException | RuntimeException e) {
                    LOG.warnf("drift_watch=waiting reason=\"%s\"", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Compares what has waited longest, if something has waited long enough. False while another process is at it. */
    boolean next() throws SQLException {
        return RebuildLock.ifFree(dataSource, () -> {
            var due = checks.due(settings.every());
            if (due.isPresent()) {
                healing.check(due.get());
            }
        });
    }
}
