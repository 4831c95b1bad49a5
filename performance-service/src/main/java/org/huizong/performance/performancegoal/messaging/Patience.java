package org.huizong.performance.performancegoal.messaging;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** 原地重试: tries the same work until it is done, with growing pauses, as long as the service runs. */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private volatile boolean shuttingDown;

    void stopping(@Observes ShutdownEvent event) {
        shuttingDown = true;
    }

    void untilDone(Runnable work) {
        untilDone(() -> {
            work.run();
            return true;
        });
    }

    /** @throws IllegalStateException if the service stops before the work is done */
    <T> T untilDone(Supplier<T> work) {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (shuttingDown) {
                    throw new IllegalStateException("the service is stopping", e);
                }
                LOG.warnf(e, "event=retry pauseMs=%d", pause.toMillis());
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }
}
