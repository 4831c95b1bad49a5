package org.huizong.reader.pdf;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/**
 * How long this thread may compute on one document: one that takes longer was made to. Time in which others had the machine
 * does not count.
 */
final class Deadline {

    private final long ends;

    private Deadline(long ends) {
        this.ends = ends;
    }

    static Deadline in(Duration time) {
        return new Deadline(computed() + time.toNanos());
    }

    private static long computed() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** @throws UnreadableDocumentException when the time is used up, or when nobody waits any more */
    void check() {
        if (computed() > ends || Thread.currentThread().isInterrupted()) {
            throw new UnreadableDocumentException(Reason.TOO_COMPLEX);
        }
    }
}
