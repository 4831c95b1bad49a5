package org.huizong.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold when processes die, ports are taken and directories refuse. */
@Tag("system")
class FaultsIT {

    private static final BigDecimal BOOK = new BigDecimal("222.22");
    private static final List<String> PROCESSES =
            List.of("aggregation-service", "budget-service", "performance-service", "kafka", "postgresql");

    @TempDir
    Path directory;

    @Test
    void killingEachProcessUnderLoadLosesAndDoublesNothing() {
        try (var set = started("load", "--no-samples")) {
            var token = set.run("token", "administrator").output().strip();
            int books = 0;
            for (var process : PROCESSES) {
                // Given a stream of books
                int first = books;
                var writing = CompletableFuture.runAsync(() -> {
                    for (int book = first; book < first + 12; book++) {
                        write(set, token, Samples.ofUnit(book));
                    }
                });
                books += 12;
                // When the process is killed in its midst
                set.kill(process);
                writing.join();
                // Then the launcher starts it again
                await(process)
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> set.run("status").exitCode() == 0);
            }
            var expected = BOOK.multiply(BigDecimal.valueOf(books)).toPlainString();
            await("all books").atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> assertThat(
                            set.total("region=653001&year=2025"))
                    .isEqualTo(expected));
            assertThat(set.rollup("region=653001&year=2025")
                            .path("total")
                            .path("books")
                            .asInt())
                    .isEqualTo(books);
            assertThat(set.drift().path("difference").asText()).isEqualTo("0.00");
            assertThat(set.drift().path("differing").asInt()).isZero();
        }
    }

    /** A client that is not answered asks again; the same bytes are recorded once. */
    private static void write(LocalSet set, String token, String document) {
        for (int service = 0; service < 2; service++) {
            int owner = service;
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> set.importDocument(owner, token, document) == 200);
        }
    }

    @Test
    void aKilledLauncherIsCleanedUpByTheNextUpWhichKeepsTheData() {
        try (var set = started("killed")) {
            var before = set.processes();
            set.kill("launcher");
            assertThat(set.run("status").exitCode()).isEqualTo(1);
            var again = set.up();
            assertThat(again.exitCode()).as(again.all()).isZero();
            assertThat(set.total("region=653000&year=2025")).isEqualTo("561.62");
            assertGone(before);
        }
    }

    @Test
    void downStopsWhatAKilledLauncherLeft() {
        var set = started("killed-down", "--no-samples");
        var processes = set.processes();
        set.kill("launcher");
        assertThat(set.run("down").exitCode()).isZero();
        assertGone(processes);
    }

    @Test
    void twoUpsAtOnceStartOneSet() {
        var set = new LocalSet(directory.resolve("twice"));
        try (set) {
            var one = CompletableFuture.supplyAsync(() -> set.up("--no-samples"));
            var other = CompletableFuture.supplyAsync(() -> set.up("--no-samples"));
            assertThat(one.join().exitCode()).as(one.join().all()).isZero();
            assertThat(other.join().exitCode()).as(other.join().all()).isZero();
            assertThat(one.join().output() + other.join().output()).containsOnlyOnce("already running");
        }
    }

    @Test
    void twoInstancesRunSideBySide() {
        try (var one = started("one", "--no-samples")) {
            var other = new LocalSet(directory.resolve("other"));
            try (other) {
                assertThat(other.up("--no-samples").exitCode()).isZero();
                assertThat(one.run("status").exitCode()).isZero();
                assertThat(other.run("status").exitCode()).isZero();
            }
            assertThat(one.run("status").exitCode()).isZero();
        }
    }

    @Test
    void ctrlCStopsEverything() throws Exception {
        var set = new LocalSet(directory.resolve("foreground"));
        var log = directory.resolve("up.log");
        var foreground = set.builder(List.of(), "up", "--no-samples", "--port-base", Integer.toString(set.portBase()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.readString(log).contains("Ctrl-C"));
        var processes = set.processes();
        new ProcessBuilder("sh", "-c", "kill -s INT " + foreground.pid())
                .start()
                .waitFor();
        assertThat(foreground.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(foreground.exitValue()).isZero();
        assertGone(processes);
    }

    @Test
    void aKilledForegroundCommandTakesItsSetAlong() throws Exception {
        var set = new LocalSet(directory.resolve("foreground-killed"));
        var log = directory.resolve("up.log");
        var foreground = set.builder(List.of(), "up", "--no-samples", "--port-base", Integer.toString(set.portBase()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.readString(log).contains("Ctrl-C"));
        var processes = set.processes();
        foreground.destroyForcibly();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertGone(processes));
    }

    @Test
    void aDataDirectoryThatIsAFileIsRefusedInOneLine() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");
        var refused = new LocalSet(file).up("--no-samples");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors().lines()).hasSize(1).first().asString().contains(file.toString());
    }

    @Test
    void anOrdinaryUserCanRunTheSetAndIsToldOfADirectoryThatIsNotHis() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        var home = Files.createDirectories(directory.resolve("home"));
        var asUser = asOrdinaryUser(home);
        try (var set = new LocalSet(home.resolve("data"))) {
            var up = set.run(asUser, "up", "--detach", "--no-samples", "--port-base", Integer.toString(set.portBase()));
            assertThat(up.exitCode()).as(up.all()).isZero();
            assertThat(set.run(asUser, "status").exitCode()).isZero();
            assertThat(set.run(asUser, "down").exitCode()).isZero();
        }
        var foreign = Files.createDirectories(directory.resolve("foreign"));
        Files.setPosixFilePermissions(foreign, PosixFilePermissions.fromString("r-xr-xr-x"));
        var refused = new LocalSet(foreign).run(asUser, "up", "--detach", "--no-samples");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors().lines()).hasSize(1).first().asString().contains("cannot be written");
    }

    /** Empty when this is one already. */
    private static List<String> asOrdinaryUser(Path home) throws IOException {
        if ((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") != 0) {
            return List.of();
        }
        Files.setAttribute(home, "unix:uid", 65534);
        return List.of(
                "setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                "env",
                "HOME=" + home,
                "XDG_CACHE_HOME=");
    }

    private LocalSet started(String name, String... options) {
        var set = new LocalSet(directory.resolve(name));
        var up = set.up(options);
        assertThat(up.exitCode()).as(up.all()).isZero();
        return set;
    }

    private static void assertGone(Map<String, Long> processes) {
        assertThat(processes).isNotEmpty();
        assertThat(processes.values())
                .allSatisfy(pid ->
                        assertThat(ProcessHandle.of(pid)).as("process " + pid).isEmpty());
    }
}
