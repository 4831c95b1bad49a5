package org.huizong.bench.drain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.huizong.bench.set.Servers;

/** 重建: all sums anew beside the stored ones, asked for as an administrator does. */
public final class RebuildRun {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ENDED = Set.of("done", "failed");

    private final Servers servers;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param identical whether the new sums were bit by bit the stored ones */
    public record Result(double seconds, boolean done, boolean identical, long books) {}

    public RebuildRun(Servers servers) {
        this.servers = servers;
    }

    public Result run(int port) throws IOException, InterruptedException {
        var base = "http://127.0.0.1:" + port;
        var token = token();
        long started = System.nanoTime();
        var taken = ask(
                HttpRequest.newBuilder(URI.create(base + "/v1/rebuilds"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.noBody()),
                token);
        var state = taken;
        while (!ENDED.contains(state.path("state").asText())) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            state = ask(
                    HttpRequest.newBuilder(URI.create(base + taken.path("href").asText())), token);
        }
        return new Result(
                (System.nanoTime() - started) / 1e9,
                state.path("state").asText().equals("done"),
                state.path("identical").asBoolean(),
                state.path("books").asLong());
    }

    private JsonNode ask(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        var answer = http.send(
                request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("rebuild: " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private String token() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        servers.checkout().resolve("deploy/run").toString(),
                        "token",
                        "administrator",
                        "--data",
                        servers.data().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("no token");
        }
        return token;
    }
}
