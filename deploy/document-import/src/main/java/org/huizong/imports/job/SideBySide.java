package org.huizong.imports.job;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Works on many portions, as many at a time as the machine has processors. After a failure no further one is begun. */
final class SideBySide {

    /** Every worker has a connection of the pool, and requests need theirs. */
    private static final int MAX_WORKERS = 4;

    /** Returns when all are done; throws what the first failure threw, once every worker has ended. */
    <T> void run(List<T> portions, Consumer<T> work) {
        var waiting = new ConcurrentLinkedQueue<>(portions);
        var failure = new AtomicReference<RuntimeException>();
        Runnable worker = () -> {
            T portion;
            while (failure.get() == null && (portion = waiting.poll()) != null) {
                try {
                    work.accept(portion);
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }
        };
        int count = Math.min(MAX_WORKERS, Runtime.getRuntime().availableProcessors());
        var others = IntStream.range(1, count)
                .mapToObj(number -> start(worker, number))
                .toList();
        worker.run();
        others.forEach(SideBySide::await);
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private static Thread start(Runnable worker, int number) {
        var thread = new Thread(worker, "import-jobs-" + number);
        thread.setDaemon(true);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        return thread;
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // What it has begun it ends: the job is not given back while somebody works on it.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
