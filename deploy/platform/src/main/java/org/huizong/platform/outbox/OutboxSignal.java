package org.huizong.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay of this process that a row was committed; rows of other processes are found by its poll. */
@ApplicationScoped
class OutboxSignal {

    private final Semaphore committed = new Semaphore(0);

    void wake() {
        committed.release();
    }

    /** Returns at the first wake, those that came before the call included, or after the time. */
    void await(Duration atMost) throws InterruptedException {
        if (committed.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            committed.drainPermits();
        }
    }
}
