package org.huizong.aggregation.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.rebuild.RebuildLock;
import org.huizong.aggregation.rebuild.Slice;
import org.huizong.aggregation.rebuild.StoreRebuild;
import org.huizong.platform.inventory.ServiceKey;
import org.jboss.logging.Logger;

/** 对册: compares the applied books with those of their owners for ever, one process at a time. */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
    /** How often to look whether a comparison is due. */
    private static final Duration POLL = Duration.ofSeconds(10);
    /** Any number that no other advisory lock of the database uses. */
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(20251121282)";

    private final DataSource dataSource;
    private final AppliedBooks applied;
    private final ReconciliationRows rows;
    private final StoreRebuild rebuild;
    private final ReconciliationSettings settings;
    private final Optional<String> key;
    private final Clock clock;
    private final Map<EventSource, AtomicLong> lacking = new EnumMap<>(EventSource.class);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;

    Reconciler(
            DataSource dataSource,
            AppliedBooks applied,
            ReconciliationRows rows,
            StoreRebuild rebuild,
            ReconciliationSettings settings,
            ServiceKey key,
            Clock clock,
            MeterRegistry meters) {
        this.dataSource = dataSource;
        this.applied = applied;
        this.rows = rows;
        this.rebuild = rebuild;
        this.settings = settings;
        this.key = key.value();
        this.clock = clock;
        for (var source : EventSource.values()) {
            lacking.put(source, new AtomicLong());
            meters.gauge(
                    "huizong.reconciliation.lacking.books",
                    List.of(Tag.of("source", source.code())),
                    lacking.get(source));
        }
    }

    /** Whether the owner of these books is known to this process. */
    boolean isConfigured(EventSource source) {
        return key.isPresent() && address(source).isPresent();
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread = new Thread(this::loop, "reconciler");
            thread.setDaemon(true);
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

    private void loop() {
        try {
            while (!stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                for (var source : EventSource.values()) {
                    compareIfDue(source);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compareIfDue(EventSource source) throws InterruptedException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (isConfigured(source) && tryLock(connection) && isDue(source)) {
                    compare(source);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("reconciler=waiting source=%s reason=\"%s\"", source.code(), e.getMessage());
        }
    }

    /** Once, at once. */
    Findings compare(EventSource source) throws SQLException, InterruptedException {
        var started = clock.instant();
        var owner = new OwningService(address(source).orElseThrow(), key.orElseThrow());
        Findings found;
        try {
            found = new Comparison(source, owner, applied, clock).run(this::grace, this::heal);
            lacking.get(source).set(found.missing() + found.behind() + found.hollow() + found.ahead());
        } catch (IOException e) {
            found = Findings.failed(started, clock.instant(), "the owning service did not answer: " + e);
        }
        rows.keep(source, found);
        tell(source, found);
        return found;
    }

    private static void tell(EventSource source, Findings found) {
        if (found.failure().isPresent()) {
            LOG.warnf(
                    "event=reconciliation-failed source=%s reason=\"%s\"",
                    source.code(), found.failure().get());
        } else if (found.asked() > 0 || found.ahead() > 0 || found.unknown() > 0) {
            LOG.errorf(
                    "event=reconciliation source=%s books=%d missing=%d behind=%d hollow=%d ahead=%d unknown=%d asked=%d",
                    source.code(),
                    found.books(),
                    found.missing(),
                    found.behind(),
                    found.hollow(),
                    found.ahead(),
                    found.unknown(),
                    found.asked());
        }
    }

    private void grace() throws InterruptedException {
        stopping.await(settings.grace().toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean heal(SortedSet<Slice> slices) throws SQLException {
        return RebuildLock.ifFree(dataSource, () -> {
            for (var slice : slices) {
                rebuild.heal(slice);
            }
        });
    }

    private boolean isDue(EventSource source) throws SQLException {
        var recently = clock.instant().minus(settings.every());
        return rows.last(source)
                .filter(found -> found.ended().isAfter(recently))
                .isEmpty();
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TRY_LOCK)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private Optional<URI> address(EventSource source) {
        return source == EventSource.BUDGET ? settings.budget() : settings.performance();
    }
}
