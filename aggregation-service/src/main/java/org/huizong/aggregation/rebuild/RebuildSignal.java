package org.huizong.aggregation.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the thread of this process that a rebuild was asked for. */
@ApplicationScoped
class RebuildSignal {

    private final Semaphore asked = new Semaphore(0);

    void wake() {
        asked.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (asked.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            asked.drainPermits();
        }
    }
}
