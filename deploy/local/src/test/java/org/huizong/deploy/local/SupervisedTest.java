package org.huizong.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

    @TempDir
    Path directory;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    private Supervised supervised;

    @AfterEach
    void end() {
        supervised.expectEnd();
        supervised.stop(Duration.ofSeconds(5));
        scheduler.shutdownNow();
    }

    @Test
    void aKilledProcessIsStartedAgain() {
        supervise(this::waiting);
        supervised.start();
        var first = supervised.state().pid();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        await().until(() -> ready() && supervised.state().pid() != first);
        assertThat(supervised.state().restarts()).isEqualTo(1);
    }

    @Test
    void whatDoesNotComeUpAgainIsTriedAgain() {
        var attempts = new AtomicInteger();
        supervise(() -> {
            if (attempts.incrementAndGet() == 2) {
                throw new ServerStartException("not this time");
            }
            return waiting();
        });
        supervised.start();
        ProcessHandle.of(supervised.state().pid()).orElseThrow().destroyForcibly();
        await().until(() -> ready() && attempts.get() == 3);
        assertThat(supervised.state().restarts()).isEqualTo(2);
    }

    @Test
    void aWantedEndIsNoFailure() {
        supervise(this::waiting);
        supervised.start();
        var pid = supervised.state().pid();
        supervised.expectEnd();
        supervised.stop(Duration.ofSeconds(5));
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(supervised.state().state()).isEqualTo("stopped");
        assertThat(supervised.state().restarts()).isZero();
    }

    @Test
    void aLeftOverIsFoundByTheDirectoryItNames() {
        supervise(this::waiting);
        supervised.start();
        var instance = Instance.existing(directory);
        assertThat(LeftOvers.of(instance))
                .extracting(ProcessHandle::pid)
                .containsExactly(supervised.state().pid());
        assertThat(LeftOvers.of(Instance.existing(directory.resolve("elsewhere"))))
                .isEmpty();
    }

    private boolean ready() {
        return supervised.state().state().equals("ready");
    }

    private void supervise(Supplier<ServerProcess> starter) {
        supervised = new Supervised("waiting", 0, "TERM", starter, scheduler, () -> {});
    }

    private ServerProcess waiting() {
        var home = Instance.existing(directory).data();
        return ServerProcess.start(
                "waiting",
                List.of("sh", "-c", "while :; do sleep 1; done", LeftOvers.HOME_PROPERTY + home + "/waiting"),
                Map.of(),
                home,
                home.resolve("waiting.log"));
    }
}
