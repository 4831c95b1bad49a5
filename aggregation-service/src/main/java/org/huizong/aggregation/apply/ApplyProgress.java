package org.huizong.aggregation.apply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** 入账进度: which batches are being applied and since when; wakes readers that wait for a change of their own. */
@ApplicationScoped
public class ApplyProgress {

    /** A batch under way. */
    private record Batch(Instant oldestRecord, Instant started) {}

    private final Clock clock;
    private final Map<String, Batch> underWay = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition applied = lock.newCondition();

    public ApplyProgress(Clock clock) {
        this.clock = clock;
    }

    public void begin(String partition, Instant oldestRecord) {
        underWay.put(partition, new Batch(oldestRecord, clock.instant()));
    }

    public void end(String partition) {
        underWay.remove(partition);
        lock.lock();
        try {
            applied.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Age of the oldest record that has been fetched and not yet applied; zero when nothing waits. */
    public Duration lag() {
        return age(underWay.values().stream().map(Batch::oldestRecord).min(Comparator.naturalOrder()));
    }

    /** For how long the slowest batch has been tried. */
    public Duration oldestAttempt() {
        return age(underWay.values().stream().map(Batch::started).min(Comparator.naturalOrder()));
    }

    /** Returns when a batch ended, or after the given time. */
    public void awaitBatch(Duration longest) {
        lock.lock();
        try {
            if (!applied.await(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private Duration age(Optional<Instant> since) {
        var age =
                since.map(instant -> Duration.between(instant, clock.instant())).orElse(Duration.ZERO);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
