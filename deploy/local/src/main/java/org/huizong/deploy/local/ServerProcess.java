package org.huizong.deploy.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process of the set in a session of its own.
 *
 * <p>A session of its own, so that Ctrl-C in the terminal reaches only the launcher, which then stops the set in order. The
 * process inherits no descriptor: its input is empty, its output goes to its log.
 */
final class ServerProcess {

    private static final int LOG_TAIL_BYTES = 4096;

    private final String name;
    private final Process process;
    private final Path log;

    private ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
        var withSession = new ArrayList<String>();
        withSession.add("setsid");
        withSession.addAll(command);
        var builder = new ProcessBuilder(withSession)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new ServerStartException(name + " 无法启动 / cannot be started: " + e.getMessage(), e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Optional<Integer> exitCode() {
        return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
    }

    void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** Asks with the signal, then insists with SIGKILL. */
    void stop(String signal, Duration patience) {
        signal(process.toHandle(), signal);
        awaitExit(process.toHandle(), patience);
    }

    static void stop(ProcessHandle handle, String signal, Duration patience) {
        signal(handle, signal);
        awaitExit(handle, patience);
    }

    void await(Duration patience) {
        awaitExit(process.toHandle(), patience);
    }

    private static void awaitExit(ProcessHandle handle, Duration patience) {
        if (!exited(handle, patience)) {
            handle.destroyForcibly();
            exited(handle, Duration.ofSeconds(10));
        }
    }

    private static boolean exited(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause(long amount, TimeUnit unit) {
        try {
            unit.sleep(amount);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("中断 / interrupted", e);
        }
    }

    private static void signal(ProcessHandle handle, String signal) {
        if (!handle.isAlive()) {
            return;
        }
        try {
            // The shell's own kill: the program of that name is missing on small images.
            new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + handle.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            handle.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The end of the log, for the person who must find out why it did not start. */
    String logTail() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - LOG_TAIL_BYTES);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    ServerStartException failed(String why) {
        var lastLine = logTail()
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("");
        return new ServerStartException(name + " 未能启动 / did not start: " + why + "; " + log + ": " + lastLine);
    }

    static Path createDirectories(Path directory) {
        try {
            return Files.createDirectories(directory).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
