package org.huizong.aggregation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.PerformanceChanged;
import org.huizong.platform.web.JsonSettings;
import org.huizong.testsupport.TestServers;

/** Sends events as the owning services do, and asks the rollup for them. */
public final class EventFeed implements AutoCloseable {

    /** Waits of two seconds each, as the configuration of the tests says. */
    private static final int PATIENCE = 15;

    private static final ObjectMapper JSON = JsonSettings.apply(new ObjectMapper());

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.shared().bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    public static byte[] json(Object event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the books and waits until they are applied. */
    public void publish(ABook... books) {
        for (var book : books) {
            send(book.event());
        }
        await(Arrays.stream(books).map(ABook::change).toList());
    }

    public void publish(PerformanceChanged event) {
        send(PerformanceChanged.TOPIC, event.bookId(), PerformanceChanged.TYPE, json(event));
        await(List.of(event.bookId() + "@" + event.version() + "/performance"));
    }

    public RecordMetadata send(DepartmentalBudgetChanged event) {
        return send(DepartmentalBudgetChanged.TOPIC, event.bookId(), DepartmentalBudgetChanged.TYPE, json(event));
    }

    public RecordMetadata send(String topic, UUID key, String type, byte[] payload) {
        // Which partition does not matter to the rollup, as long as a book keeps its own.
        var message = new ProducerRecord<>(topic, Math.floorMod(key.hashCode(), 6), key.toString(), payload);
        message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        try {
            return producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void await(List<String> changes) {
        // Before the first test method nobody has told the client the port yet.
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        int status = 503;
        for (int attempt = 0; attempt < PATIENCE && status == 503; attempt++) {
            status = given().port(port)
                    .queryParam("minWatermark", String.join(",", changes))
                    .queryParam("year", 1999)
                    .get("/v1/rollups")
                    .statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    /** @param query such as {@code region=653000&year=2025} */
    public static ValidatableResponse rollup(String query) {
        return given().get("/v1/rollups?" + query).then().statusCode(200);
    }

    @Override
    public void close() {
        producer.close();
    }
}
