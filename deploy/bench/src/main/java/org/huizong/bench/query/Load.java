package org.huizong.bench.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Several connections that ask for a while. */
final class Load {

    private static final int CONNECTIONS = 4;

    private final int port;
    private final String accept;

    /** @param failure first one; empty when all went well */
    record Outcome(double perSecond, double p50, double p99, String failure) {}

    Load(int port, String accept) {
        this.port = port;
        this.accept = accept;
    }

    /** Each connection asks its next question when the last one is answered. */
    Outcome closed(IntFunction<String> questions, double seconds) {
        return run(questions, seconds, 0);
    }

    /** So many questions a second, whatever the answers take; the time runs from when a question was due. */
    Outcome paced(IntFunction<String> questions, double seconds, double perSecond) {
        return run(questions, seconds, perSecond);
    }

    private Outcome run(IntFunction<String> questions, double seconds, double perSecond) {
        var next = new AtomicInteger();
        var times = new Latencies();
        var failures = java.util.Collections.synchronizedList(new ArrayList<String>());
        long started = System.nanoTime();
        long end = started + (long) (seconds * 1e9);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < CONNECTIONS; i++) {
            var thread = new Thread(() -> {
                try (var connection = new Connection(port)) {
                    while (System.nanoTime() < end && failures.isEmpty()) {
                        int number = next.getAndIncrement();
                        long due = perSecond <= 0 ? System.nanoTime() : started + (long) (number * 1e9 / perSecond);
                        while (System.nanoTime() < due) {
                            LockSupport.parkNanos(Math.min(due - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(5)));
                        }
                        connection.get(questions.apply(number), accept);
                        times.add(System.nanoTime() - due);
                    }
                } catch (IOException e) {
                    failures.add(e.toString());
                }
            });
            thread.start();
            threads.add(thread);
        }
        threads.forEach(Load::join);
        double passed = (System.nanoTime() - started) / 1e9;
        return new Outcome(
                times.size() / passed,
                times.millis(0.5),
                times.millis(0.99),
                failures.isEmpty() ? "" : failures.get(0));
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
