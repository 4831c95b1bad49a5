package org.huizong.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One instance in a directory of its own, used as a person uses it: by {@code deploy/run} and over HTTP. */
final class LocalSet implements AutoCloseable {

    /** What a command has said. */
    record Outcome(int exitCode, String output, String errors) {

        String all() {
            return output + errors;
        }
    }

    static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    private static final Duration COMMAND_PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path data;
    private final int portBase;

    LocalSet(Path data) {
        this(data, freePortBase());
    }

    LocalSet(Path data, int portBase) {
        this.data = data;
        this.portBase = portBase;
    }

    Path data() {
        return data;
    }

    int portBase() {
        return portBase;
    }

    static int freePortBase() {
        for (int base = 14_000; base < 19_000; base += 10) {
            if (free(base) && free(base + 1) && free(base + 2)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    Outcome up(String... options) {
        var words = new ArrayList<>(List.of("up", "--detach", "--port-base", Integer.toString(portBase)));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    /** Runs the command to the end of its output: a process left behind that held the pipe would make this wait in vain. */
    Outcome run(String... words) {
        return run(List.of(), words);
    }

    Outcome run(List<String> prefix, String... words) {
        try {
            var errors = Files.createTempFile("deploy-run", ".err");
            var process = builder(prefix, words).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            var watch = new Thread(() -> destroyLate(process));
            watch.setDaemon(true);
            watch.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            var said = Files.readString(errors);
            Files.delete(errors);
            return new Outcome(process.exitValue(), output, said);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void destroyLate(Process process) {
        try {
            if (!process.waitFor(COMMAND_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    ProcessBuilder builder(List<String> prefix, String... words) {
        var command = new ArrayList<>(prefix);
        command.add(CHECKOUT.resolve("deploy/run").toString());
        command.addAll(Arrays.asList(words));
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command).directory(CHECKOUT.toFile());
    }

    /** Process ids by name, as {@code status} prints them. */
    Map<String, Long> processes() {
        var processes = new TreeMap<String, Long>();
        run("status").output().lines().map(line -> line.strip().split("\\s+")).forEach(words -> {
            if (words.length >= 3 && words[1].equals("ready") && words[2].matches("\\d+")) {
                processes.put(words[0], Long.parseLong(words[2]));
            }
        });
        return processes;
    }

    void kill(String process) {
        ProcessHandle.of(processes().get(process)).orElseThrow().destroyForcibly();
    }

    JsonNode rollup(String query) {
        return get(portBase + 2, "/v1/rollups?unit=wan&" + query);
    }

    /** Amounts of the rows by the value of this key. */
    Map<String, String> amounts(String query, String key) {
        var amounts = new TreeMap<String, String>();
        rollup(query)
                .path("rows")
                .forEach(row -> amounts.put(
                        row.path(key).asText()
                                + (row.path("own").asBoolean() ? " own" : "")
                                + (row.has("detail") ? " " + row.path("detail").asText() : ""),
                        row.path("amount").asText()));
        return amounts;
    }

    String total(String query) {
        return rollup(query).path("total").path("amount").asText();
    }

    JsonNode drift() {
        return get(portBase + 2, "/v1/drift");
    }

    private JsonNode get(int port, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return the status, or 0 when nobody answered */
    int importDocument(int service, String token, String content) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + (portBase + service) + "/v1/imports?status=published"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/plain; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(content))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("down");
    }
}
