package org.huizong.aggregation.stream.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.huizong.aggregation.stream.ChangeStreams;
import org.huizong.aggregation.stream.StreamSignal;
import org.huizong.aggregation.stream.StreamsFullException;
import org.huizong.aggregation.stream.WatermarkTold;
import org.huizong.aggregation.stream.application.ChangeLog.Page;
import org.huizong.aggregation.stream.domain.StreamPosition;
import org.jboss.logging.Logger;

/**
 * 变动流: one reader follows the log while somebody listens, woken by the watermark that the store tells; it keeps the newest
 * changes for all streams, and each stream takes from them at its own pace.
 */
@ApplicationScoped
class OpenStreams implements ChangeStreams {

    private static final Logger LOG = Logger.getLogger(OpenStreams.class);
    private static final int READ_AT_A_TIME = 500;
    private static final int THREADS = 3;

    private final ChangeLog log;
    private final StreamLimits limits;
    private final ChangeTail tail;
    private final ClientStream.Source source = new ClientStream.Source(this::changesAfter, this::execute);
    /** The streams that are open, each with what hangs up on it. */
    private final Map<ClientStream, Runnable> open = new ConcurrentHashMap<>();

    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicReference<WatermarkTold> told = new AtomicReference<>();
    private ScheduledExecutorService threads;

    OpenStreams(ChangeLog log, StreamLimits limits) {
        this.log = log;
        this.limits = limits;
        this.tail = new ChangeTail(limits.keptChanges());
    }

    void start(@Observes StartupEvent event) {
        threads = Executors.newScheduledThreadPool(THREADS, work -> {
            var thread = new Thread(work, "change-stream");
            thread.setDaemon(true);
            return thread;
        });
        long period = limits.heartbeat().toNanos();
        threads.scheduleAtFixedRate(this::tick, period, period, TimeUnit.NANOSECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        open.keySet().forEach(ClientStream::complete);
        threads.shutdownNow();
    }

    void told(@Observes WatermarkTold watermark) {
        var before = told.getAndSet(watermark);
        if (before != null && !before.storeId().equals(watermark.storeId())) {
            execute(() -> restart(watermark));
        }
        readOn();
    }

    private void execute(Runnable work) {
        if (!threads.isShutdown()) {
            threads.execute(work);
        }
    }

    @Override
    public StreamPosition newest() {
        return StreamPosition.after(log.newest().watermark());
    }

    @Override
    public Flow.Publisher<StreamSignal> open(Opening opening) {
        var newest = newest();
        boolean ahead = opening.start().isBehind(newest);
        var stream = add(opening, ahead ? newest : opening.start(), newest);
        if (ahead) {
            stream.reset(newest.watermark());
        }
        return stream::attach;
    }

    private synchronized ClientStream add(Opening opening, StreamPosition start, StreamPosition newest) {
        if (open.size() >= limits.connections()) {
            throw new StreamsFullException();
        }
        if (open.isEmpty()) {
            // Nobody has listened: what the tail had is old.
            tail.restart(newest);
        }
        var wish = new ClientStream.Wish(opening.filter(), opening.scope());
        var self = new AtomicReference<ClientStream>();
        var stream = new ClientStream(wish, source, start, () -> open.remove(self.get()));
        self.set(stream);
        open.put(stream, opening.dropped());
        return stream;
    }

    private Page changesAfter(StreamPosition position, int limit) {
        return tail.after(position, limit).orElseGet(() -> log.after(position, limit));
    }

    private void readOn() {
        if (!open.isEmpty() && reading.compareAndSet(false, true)) {
            execute(this::read);
        }
    }

    /** Reads one page and comes back while there is more. */
    private void read() {
        try {
            var page = log.after(tail.through(), READ_AT_A_TIME);
            tail.append(page);
        } catch (RuntimeException e) {
            // The listener tells the watermark again as soon as the store is back.
            LOG.warnf("event=change-log-unread reason=%s", e.getMessage());
            reading.set(false);
            return;
        }
        reading.set(false);
        open.keySet().forEach(ClientStream::wake);
        if (told.get().watermark() > tail.through().watermark()) {
            readOn();
        }
    }

    private void restart(WatermarkTold watermark) {
        tail.restart(StreamPosition.after(watermark.watermark()));
        open.keySet().forEach(stream -> stream.reset(watermark.watermark()));
    }

    private void tick() {
        open.forEach((stream, dropped) -> {
            if (stream.isStalled(limits.longestWrite())) {
                LOG.infof("event=change-stream-dropped reason=slow-reader");
                stream.cancel();
                dropped.run();
            } else {
                stream.beat();
            }
        });
    }
}
