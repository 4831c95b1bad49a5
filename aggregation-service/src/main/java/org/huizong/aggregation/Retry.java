package org.huizong.aggregation;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** 原地重试: tries the same work until it is done, with growing pauses. */
public final class Retry {

    private static final Logger LOG = Logger.getLogger(Retry.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private Retry() {}

    /** @throws IllegalStateException if the service stops before the work is done */
    public static <T> T untilDone(Supplier<T> work, BooleanSupplier givesUp) {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (givesUp.getAsBoolean()) {
                    throw new IllegalStateException("the service is stopping", e);
                }
                LOG.warnf(e, "event=retry pauseMs=%d", pause.toMillis());
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }
}
