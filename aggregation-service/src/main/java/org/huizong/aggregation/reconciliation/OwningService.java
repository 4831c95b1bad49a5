package org.huizong.aggregation.reconciliation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.aggregation.rebuild.Slice;
import org.huizong.platform.inventory.InventoryBody;
import org.huizong.platform.inventory.ServiceKey;

/** 主管服务 of some books, asked over HTTP for what it announced. */
final class OwningService {

    private static final String PATH = "/internal/announced-books";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String key;

    OwningService(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    /** The next books in the order of their ids; none behind the last one. */
    List<AnnouncedBook> after(Optional<UUID> last) throws IOException {
        var path = PATH + last.map(id -> "?after=" + id).orElse("");
        var page = send(request(path).GET(), InventoryBody.class);
        return page.items().stream()
                .map(item -> new AnnouncedBook(
                        item.bookId(), page.sourceEpoch(), item.version(), new Slice(item.year(), item.stage())))
                .toList();
    }

    /** How many of them it announced again. */
    int announceAgain(List<UUID> ids) throws IOException {
        var body = JSON.writeValueAsBytes(new InventoryBody.Request(ids));
        var request = request(PATH + "/announcements")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return send(request, InventoryBody.Answer.class).announced();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header(ServiceKey.HEADER, key);
    }

    private <T> T send(HttpRequest.Builder request, Class<T> type) throws IOException {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("HTTP " + answer.statusCode());
            }
            return JSON.readValue(answer.body(), type);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
