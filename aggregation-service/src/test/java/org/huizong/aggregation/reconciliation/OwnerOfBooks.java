package org.huizong.aggregation.reconciliation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.TreeMap;
import java.util.UUID;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.platform.inventory.InventoryBody;

/** An owning service with a few books, pages of two, and the same events as the real ones. */
final class OwnerOfBooks implements AutoCloseable {

    private static final int PAGE = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    /** By the text of the id, which is the order of PostgreSQL. */
    private final TreeMap<String, ABook> books = new TreeMap<>();

    private final EventFeed feed = new EventFeed();

    OwnerOfBooks() throws IOException {
        server.createContext("/internal/announced-books", this::list);
        server.createContext("/internal/announced-books/announcements", this::announce);
        server.start();
    }

    void owns(ABook... newest) {
        for (var book : newest) {
            books.put(book.id().toString(), book);
        }
    }

    /** Owns it and announces it, and waits until it is applied. */
    void publishes(ABook... newest) {
        owns(newest);
        feed.publish(newest);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        feed.close();
    }

    private void list(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var after = query == null ? "" : query.substring("after=".length());
        var items = books.tailMap(after, false).values().stream()
                .limit(PAGE)
                .map(ABook::event)
                .map(event -> new InventoryBody.Item(event.bookId(), event.version(), event.year(), event.stage()))
                .toList();
        answer(exchange, new InventoryBody(1, items));
    }

    private void announce(HttpExchange exchange) throws IOException {
        var ids = JSON.readTree(exchange.getRequestBody()).path("bookIds");
        ids.forEach(id ->
                feed.send(books.get(UUID.fromString(id.asText()).toString()).event()));
        answer(exchange, new InventoryBody.Answer(ids.size()));
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
