package org.huizong.deploy.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The services of a running instance, asked over HTTP as any other client would, with an administrator's token. */
final class ServiceClient {

    /**
     * An answer.
     *
     * @param change value of the header {@code Huizong-Change}: what to wait for to see this write in the rollups
     */
    record Answer(int status, JsonNode body, Optional<String> change) {

        boolean done() {
            return status >= 200 && status < 300;
        }

        /** What a problem answer says, in one line. */
        String problem() {
            if (status == NO_ANSWER) {
                return "没有应答 / no answer";
            }
            var text = body.path("title").asText("") + " " + body.path("detail").asText("");
            return "HTTP " + status + " " + text.strip();
        }
    }

    /** Instead of a status: the service could not be reached, or went away while it answered. */
    static final int NO_ANSWER = 0;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InstanceState state;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private ServiceClient(InstanceState state, String token) {
        this.state = state;
        this.token = token;
    }

    static ServiceClient of(Instance instance) {
        if (LeftOvers.launcher(instance).isEmpty()) {
            throw new ServerStartException("未运行，请先运行 up / not running, run up first: " + instance.data());
        }
        var all = List.of("*");
        return new ServiceClient(instance.state(), instance.keys().token("administrator", all, all, Instant.now()));
    }

    Answer get(Service service, String path) {
        return send(request(service, path).GET());
    }

    Answer post(Service service, String path, String mediaType, byte[] body) {
        return send(request(service, path)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    String url(Service service) {
        return Supervisor.url(state.host(), service.port(state.portBase()), "").toString();
    }

    private HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(Supervisor.url(state.host(), service.port(state.portBase()), path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return new Answer(
                    response.statusCode(),
                    json(response.body()),
                    response.headers().firstValue("Huizong-Change").filter(value -> !value.isBlank()));
        } catch (IOException e) {
            return new Answer(NO_ANSWER, MissingNode.getInstance(), Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("中断 / interrupted", e);
        }
    }

    private static JsonNode json(InputStream body) throws IOException {
        try (body) {
            var bytes = body.readAllBytes();
            return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
