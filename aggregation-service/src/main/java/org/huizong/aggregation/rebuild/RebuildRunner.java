package org.huizong.aggregation.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Runs the rebuilds that were asked for, on a thread of its own. A run that is marked as running while nobody holds the lock
 * belonged to a process that died: it has failed.
 */
@ApplicationScoped
class RebuildRunner {

    private static final Logger LOG = Logger.getLogger(RebuildRunner.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final RebuildRows rows;
    private final StoreRebuild store;
    private final RebuildSignal signal;
    private volatile boolean running;
    private Thread thread;

    RebuildRunner(DataSource dataSource, RebuildRows rows, StoreRebuild store, RebuildSignal signal) {
        this.dataSource = dataSource;
        this.rows = rows;
        this.store = store;
        this.signal = signal;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = new Thread(this::loop, "rebuild");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        signal.wake();
        thread.join(STOP_TIMEOUT.toMillis());
        thread.interrupt();
    }

    private void loop() {
        while (running) {
            try {
                runWhatWaits();
                signal.await(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("rebuild=waiting reason=\"%s\"", e.getMessage());
                pause();
            }
        }
    }

    void runWhatWaits() throws SQLException {
        if (rows.unfinished().isPresent()) {
            // Read again under the lock: its holder may have ended it in between.
            RebuildLock.ifFree(dataSource, () -> rows.unfinished().ifPresent(this::settle));
        }
    }

    private void settle(Rebuild rebuild) {
        if (rebuild.state() == RebuildState.RUNNING) {
            LOG.errorf("event=rebuild-abandoned id=%s", rebuild.id());
            rows.fail(rebuild.id(), "the process that ran it has ended");
            return;
        }
        try {
            run(rebuild);
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "event=rebuild-failed id=%s", rebuild.id());
            rows.fail(rebuild.id(), "it was broken off: " + e.getClass().getSimpleName());
        }
    }

    private void run(Rebuild rebuild) throws SQLException {
        var slices = store.slices();
        rows.begin(rebuild.id(), slices.size());
        var outcome = store.rebuild(rebuild.id(), slices, (done, tally) -> rows.progress(rebuild.id(), done, tally));
        rows.end(rebuild.id(), outcome);
        LOG.infof("event=rebuild-done id=%s watermark=%d", rebuild.id(), outcome.watermark());
    }

    private void pause() {
        try {
            signal.await(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
