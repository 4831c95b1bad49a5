package org.huizong.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the job thread of this process that a job was taken in. */
@ApplicationScoped
class ImportJobSignal {

    private final Semaphore submitted = new Semaphore(0);

    void wake() {
        submitted.release();
    }

    /** Returns at the first wake, those that came before the call included, or after the time. */
    void await(Duration atMost) throws InterruptedException {
        if (submitted.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            submitted.drainPermits();
        }
    }
}
