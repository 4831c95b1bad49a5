package org.huizong.deploy.local;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One process of the set that is started again, after a growing pause, whenever it ends by itself. */
final class Supervised {

    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 15_000;
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final String name;
    private final int port;
    private final String stopSignal;
    private final Supplier<ServerProcess> starter;
    private final ScheduledExecutorService scheduler;
    private final Runnable changed;

    private volatile InstanceState.ProcessState state;
    private volatile boolean stopping;
    private volatile ServerProcess process;
    private long startedNanos;
    private int failuresInARow;

    /** @param starter gives the process when it is ready, or throws {@link ServerStartException} */
    Supervised(
            String name,
            int port,
            String stopSignal,
            Supplier<ServerProcess> starter,
            ScheduledExecutorService scheduler,
            Runnable changed) {
        this.name = name;
        this.port = port;
        this.stopSignal = stopSignal;
        this.starter = starter;
        this.scheduler = scheduler;
        this.changed = changed;
        this.state = new InstanceState.ProcessState("stopped", 0, port, 0);
    }

    String name() {
        return name;
    }

    InstanceState.ProcessState state() {
        return state;
    }

    /** Returns when the process is ready. */
    synchronized void start() {
        if (stopping) {
            return;
        }
        say(state.restarts() == 0 ? "starting" : "restarting", 0, state.restarts());
        startedNanos = System.nanoTime();
        var started = starter.get();
        process = started;
        say("ready", started.pid(), state.restarts());
        started.onExit(() -> scheduler.execute(() -> restart(started)));
    }

    private synchronized void restart(ServerProcess ended) {
        if (stopping || process != ended) {
            return;
        }
        System.out.println(name + " 意外结束，将重启 / ended by itself and is started again (exit code "
                + ended.exitCode().map(String::valueOf).orElse("none") + ")");
        if (System.nanoTime() - startedNanos > STEADY.toNanos()) {
            failuresInARow = 0;
        }
        again();
    }

    private void again() {
        var pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failuresInARow, 10));
        failuresInARow++;
        say("restarting", 0, state.restarts() + 1);
        scheduler.schedule(this::startAgain, pause, TimeUnit.MILLISECONDS);
    }

    private synchronized void startAgain() {
        try {
            start();
            if (!stopping) {
                System.out.println(name + " 已重启 / is running again");
            }
        } catch (RuntimeException e) {
            if (!stopping) {
                System.out.println(e.getMessage());
                again();
            }
        }
    }

    private void say(String word, long pid, int restarts) {
        state = new InstanceState.ProcessState(word, pid, port, restarts);
        changed.run();
    }

    /** From here on the end of the process is wanted. */
    void expectEnd() {
        stopping = true;
    }

    /** Stops the process that is known; one that is still being started is its caller's to find. */
    void stop(Duration patience) {
        var known = process;
        if (known != null) {
            known.stop(stopSignal, patience);
        }
        say("stopped", 0, state.restarts());
    }
}
