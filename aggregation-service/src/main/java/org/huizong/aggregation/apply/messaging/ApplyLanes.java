package org.huizong.aggregation.apply.messaging;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * 入账道: one thread a topic that applies batches in the order in which they were read, so that the next batch is read while
 * the one before is committed. At most one batch waits. What is lost with the process comes again: the offset moves with the
 * commit alone.
 */
final class ApplyLanes {

    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    private static final class Lane {
        private final ExecutorService thread;
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

        Lane(String topic) {
            thread = Executors.newSingleThreadExecutor(work -> {
                var made = new Thread(work, "apply-" + topic);
                made.setDaemon(true);
                return made;
            });
        }
    }

    /**
     * Runs the work behind the work of the same topic before it, which is awaited.
     *
     * @throws IllegalStateException if the work before gave up, because the service stops
     */
    void hand(String topic, Runnable work) {
        var lane = lanes.computeIfAbsent(topic, Lane::new);
        synchronized (lane) {
            await(lane);
            lane.last = CompletableFuture.runAsync(work, lane.thread);
        }
    }

    /** Waits until everything that was handed over is done. */
    void settle() {
        lanes.values().forEach(lane -> {
            synchronized (lane) {
                await(lane);
            }
        });
    }

    /** Takes nothing more; what is under way ends by itself. */
    void close() {
        lanes.values().forEach(lane -> lane.thread.shutdown());
    }

    private static void await(Lane lane) {
        try {
            lane.last.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the batch before was given up", e.getCause());
        }
    }
}
