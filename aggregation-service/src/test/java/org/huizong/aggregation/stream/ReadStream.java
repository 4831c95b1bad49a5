package org.huizong.aggregation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.huizong.aggregation.stream.domain.StreamPosition;

/** A client of the stream that reads as fast as it is told. */
final class ReadStream implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private static final Pattern BOOK_ID = Pattern.compile("\"bookId\":\"([^\"]+)\"");

    /** One block of the stream; a heartbeat has no name and no data. */
    record Event(String id, String name, String data) {

        JsonPath json() {
            return JsonPath.from(data);
        }

        /** Reading thousands of events by paths would take minutes. */
        String bookId() {
            var matcher = BOOK_ID.matcher(data);
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        }

        boolean isNamed(String other) {
            return name.equals(other);
        }
    }

    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private ReadStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
    }

    /** @param headers names and values by turns */
    static ReadStream open(String query, String... headers) {
        try {
            var stream = new ReadStream(
                    HttpClient.newHttpClient().send(request(query, headers), BodyHandlers.ofInputStream()));
            assertThat(stream.answer.statusCode()).isEqualTo(200);
            var reader = new Thread(stream::read, "sse-reader");
            reader.setDaemon(true);
            reader.start();
            return stream;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a stream would be answered with. */
    static int status(String query) {
        try {
            var answer = HttpClient.newHttpClient().send(request(query), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpRequest request(String query, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/v1/rollups/stream?" + query))
                .header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    /** The next event that fits; the ones before it are passed over. */
    Event next(Predicate<Event> wanted) {
        try {
            for (var event = poll(); ; event = poll()) {
                if (wanted.test(event)) {
                    return event;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Event change() {
        return next(event -> event.isNamed("change"));
    }

    List<Event> changes(int count) {
        return Stream.generate(this::change).limit(count).toList();
    }

    /** The changes up to a heartbeat that has come as far as the watermark. */
    List<Event> changesUpTo(long watermark) {
        var changes = new ArrayList<Event>();
        next(event -> {
            if (event.isNamed("change")) {
                changes.add(event);
            }
            var position = StreamPosition.parse(event.id()).orElseThrow();
            return event.name().isEmpty() && !StreamPosition.after(watermark).isBehind(position);
        });
        return changes;
    }

    private Event poll() throws InterruptedException {
        var event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(event).as("an event in time").isNotNull();
        return event;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            parse(lines, events::add);
        } catch (IOException e) {
            // The test hung up.
        }
    }

    static void parse(BufferedReader lines, Consumer<Event> target) throws IOException {
        var id = "";
        var name = "";
        var data = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                target.accept(new Event(id, name, data));
                name = "";
                data = "";
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data += line.substring(5);
            }
        }
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
