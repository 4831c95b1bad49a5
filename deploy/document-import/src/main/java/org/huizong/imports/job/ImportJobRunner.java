package org.huizong.imports.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Runs jobs one after the other on a thread of its own. A job is held by an advisory lock of an open transaction, which
 * PostgreSQL gives back when the process dies; the next process, or the same one started again, goes on with it.
 */
@ApplicationScoped
class ImportJobRunner {

    private static final Logger LOG = Logger.getLogger(ImportJobRunner.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);
    /** The first key of the advisory locks; the second comes from the job's id. */
    private static final int LOCK_SPACE = 20_251_110;

    private final DataSource dataSource;
    private final ImportJobRows rows;
    private final ImportJobWork work;
    private final ImportJobSettings settings;
    private final ImportJobSignal signal;

    private volatile boolean running;
    private Thread thread;

    ImportJobRunner(
            DataSource dataSource,
            ImportJobRows rows,
            ImportJobWork work,
            ImportJobSettings settings,
            ImportJobSignal signal) {
        this.dataSource = dataSource;
        this.rows = rows;
        this.work = work;
        this.settings = settings;
        this.signal = signal;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            running = true;
            thread = new Thread(this::loop, "import-jobs");
            thread.setDaemon(true);
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            work.stop();
            signal.wake();
            thread.join(STOP_TIMEOUT.toMillis());
            thread.interrupt();
        }
    }

    @Scheduled(every = "1h", delayed = "15m")
    void forgetOld() {
        rows.forgetOlderThan(settings.keptFor());
    }

    private void loop() {
        while (running) {
            try {
                if (!runNext()) {
                    signal.await(settings.poll());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("import_jobs=waiting reason=\"%s\"", e.getMessage());
                pause();
            }
        }
    }

    private boolean runNext() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var job = claim(connection);
                job.ifPresent(work::run);
                return job.isPresent();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Optional<UUID> claim(Connection connection) throws SQLException {
        for (var id : rows.open(connection)) {
            // Looked at again under the lock: its holder may have ended it in between.
            if (tryLock(connection, id)
                    && rows.find(id).filter(job -> job.state().isOpen()).isPresent()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private static boolean tryLock(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?, ?)")) {
            statement.setInt(1, LOCK_SPACE);
            statement.setInt(2, id.hashCode());
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    private void pause() {
        try {
            signal.await(settings.poll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
