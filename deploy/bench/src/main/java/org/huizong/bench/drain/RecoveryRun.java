package org.huizong.bench.drain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.huizong.bench.set.Servers;
import org.huizong.bench.workload.Tail;
import org.huizong.bench.workload.Workload.Step;
import org.huizong.deploy.local.MeasuredService;

/** 恢复: the service is killed while events come, is started again at once, and has recovered when nothing waits any more. */
public final class RecoveryRun {

    private static final int MOST_EVENTS = 20_000;
    private static final long BEFORE_KILL_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long IN_FLIGHT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Servers servers;
    private final LiveRun live;
    private final ServiceDrain drain;

    /** @param seconds from the kill to the moment in which everything was applied that had been sent 0.2 s before */
    public record Recovered(MeasuredService service, double seconds, double perSecond) {}

    public RecoveryRun(Servers servers, LiveRun live, ServiceDrain drain) {
        this.servers = servers;
        this.live = live;
        this.drain = drain;
    }

    public Recovered run(MeasuredService service, Tail tail, double perSecond) throws SQLException {
        var over = new AtomicBoolean();
        var moments = new ConcurrentLinkedDeque<Long>();
        try (var connection = servers.connect(Servers.AGGREGATION)) {
            long before = consumed(connection);
            var sender = new Thread(
                    () -> live.send(
                            new Until(tail, over), perSecond, (step, number) -> moments.addLast(System.nanoTime())),
                    "sender");
            sender.start();
            LockSupport.parkNanos(BEFORE_KILL_NANOS);
            long killed = System.nanoTime();
            service.kill();
            var started = drain.start();
            while (consumed(connection) - before < sentUntil(moments, System.nanoTime() - IN_FLIGHT_NANOS)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            double seconds = (System.nanoTime() - killed) / 1e9;
            over.set(true);
            join(sender);
            long all = before + moments.size();
            while (consumed(connection) < all) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            return new Recovered(started, seconds, perSecond);
        }
    }

    private static long sentUntil(ConcurrentLinkedDeque<Long> moments, long moment) {
        return moments.stream().filter(sent -> sent <= moment).count();
    }

    private static long consumed(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select sum(consumed) from partition_offset")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Amendments until somebody says that it is enough. */
    private static final class Until implements Iterator<Step> {

        private final Tail tail;
        private final AtomicBoolean over;
        private int given;

        Until(Tail tail, AtomicBoolean over) {
            this.tail = tail;
            this.over = over;
        }

        @Override
        public boolean hasNext() {
            return !over.get() && given < MOST_EVENTS;
        }

        @Override
        public Step next() {
            given++;
            return tail.next(1).get(0);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
