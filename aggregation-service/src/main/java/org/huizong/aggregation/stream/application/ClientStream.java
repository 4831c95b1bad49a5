package org.huizong.aggregation.stream.application;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.huizong.aggregation.stream.StreamSignal;
import org.huizong.aggregation.stream.application.ChangeLog.Page;
import org.huizong.aggregation.stream.domain.BookStanding;
import org.huizong.aggregation.stream.domain.ChangeFilter;
import org.huizong.aggregation.stream.domain.KeyChange;
import org.huizong.aggregation.stream.domain.StreamPosition;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Permissions;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.UnitPlace;
import org.jboss.logging.Logger;

/**
 * One client's stream. It keeps a position and no queue: the next signal is looked up when the one before has been written, so
 * a slow reader costs as much memory as a quick one.
 */
final class ClientStream implements Flow.Subscription {

    private static final Logger LOG = Logger.getLogger(ClientStream.class);
    private static final int CHANGES_AT_A_TIME = 100;

    /** What a client asked for, and what it may see. */
    record Wish(ChangeFilter filter, AccessScope scope) {}

    /** Where the changes come from and who runs the work. */
    record Source(BiFunction<StreamPosition, Integer, Page> changes, Executor executor) {}

    private final Wish wish;
    private final Source source;
    private final Runnable gone;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean beatDue = new AtomicBoolean();
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger work = new AtomicInteger();
    private final AtomicLong resetTo = new AtomicLong(-1);
    private volatile Flow.Subscriber<? super StreamSignal> client;
    private volatile long waitingSince;

    // Touched by the one thread that works for this stream.
    private StreamPosition position;
    private StreamPosition pageEnd;
    private Iterator<KeyChange> page = Collections.emptyIterator();

    /** @param gone run once, when the stream has ended in whatever way */
    ClientStream(Wish wish, Source source, StreamPosition start, Runnable gone) {
        this.wish = wish;
        this.source = source;
        this.position = start;
        this.pageEnd = start;
        this.gone = gone;
        this.waitingSince = System.nanoTime();
        // The first signal tells where the stream begins.
        beatDue.set(true);
    }

    void attach(Flow.Subscriber<? super StreamSignal> subscriber) {
        client = subscriber;
        subscriber.onSubscribe(this);
    }

    @Override
    public void request(long n) {
        demand.addAndGet(n);
        wake();
    }

    @Override
    public void cancel() {
        if (closed.compareAndSet(false, true)) {
            gone.run();
        }
    }

    void complete() {
        var subscriber = client;
        if (!closed.get() && subscriber != null) {
            subscriber.onComplete();
        }
        cancel();
    }

    void beat() {
        beatDue.set(true);
        wake();
    }

    void reset(long watermark) {
        resetTo.set(watermark);
        wake();
    }

    /** Whether a signal has been on its way for longer than this: the client does not take what it is sent. */
    boolean isStalled(Duration longest) {
        return demand.get() == 0 && System.nanoTime() - waitingSince > longest.toNanos();
    }

    void wake() {
        if (work.getAndIncrement() == 0) {
            source.executor().execute(this::run);
        }
    }

    private void run() {
        int seen = work.get();
        boolean more = false;
        try {
            more = tell();
        } catch (RuntimeException e) {
            // The store is away: the next watermark or heartbeat tries again.
            LOG.debugf("event=change-stream-waits reason=%s", e.getMessage());
        }
        if (more) {
            source.executor().execute(this::run);
        } else if (work.addAndGet(-seen) != 0) {
            source.executor().execute(this::run);
        }
    }

    /** Tells what the client is ready for; true if it has to be called again because one page gave nothing to tell. */
    private boolean tell() {
        while (!closed.get() && demand.get() > 0) {
            var signal = next();
            if (signal.isPresent()) {
                demand.decrementAndGet();
                waitingSince = System.nanoTime();
                client.onNext(signal.get());
            } else if (!turnPage()) {
                return false;
            } else {
                return true;
            }
        }
        return false;
    }

    private Optional<StreamSignal> next() {
        long reset = resetTo.getAndSet(-1);
        if (reset >= 0) {
            position = StreamPosition.after(reset);
            pageEnd = position;
            page = Collections.emptyIterator();
            return Optional.of(new StreamSignal.Reset(position));
        }
        while (page.hasNext()) {
            var change = page.next();
            position = change.position();
            var part = seen(change);
            if (part.isPresent()) {
                return Optional.of(new StreamSignal.Changed(part.get()));
            }
        }
        position = pageEnd;
        return beatDue.getAndSet(false) ? Optional.of(new StreamSignal.Beat(position)) : Optional.empty();
    }

    private boolean turnPage() {
        var next = source.changes().apply(position, CHANGES_AT_A_TIME);
        page = next.changes().iterator();
        boolean further = next.through().isBehind(position);
        pageEnd = next.through();
        return further;
    }

    private Optional<KeyChange> seen(KeyChange change) {
        boolean all = change.standings().allMatch(this::mayReadAll);
        return all ? change.within(wish.filter()) : wish.filter().published().flatMap(change::within);
    }

    private boolean mayReadAll(BookStanding standing) {
        var place = new UnitPlace(standing.path(), standing.budgetUnit(), standing.department());
        return Permissions.allows(wish.scope(), Right.READ_UNPUBLISHED, place);
    }
}
