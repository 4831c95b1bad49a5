package org.huizong.performance.performancegoal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.event.v1.BudgetUnit;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Project;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.View;
import org.huizong.testsupport.TestServers;

/** Speaks as budget-service does. */
final class BudgetEvents implements AutoCloseable {

    private static final String HASH = "0".repeat(64);

    private final ObjectMapper json = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.shared().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());

    void published(String region, String unitName, long version, List<Project> projects) {
        published(region, unitName, version, List.of(), projects);
    }

    void published(String region, String unitName, long version, List<Fact> facts, List<Project> projects) {
        var view = new View(List.of("submitted", "approved", "published"), HASH, facts, projects);
        announce(region, unitName, version, view);
    }

    /** @param statuses what the newest content of the budget of 2025 has reached */
    void reached(String region, String unitName, long version, List<String> statuses, List<Project> projects) {
        announce(region, unitName, version, new View(statuses, HASH, List.of(), projects));
    }

    private void announce(String region, String unitName, long version, View view) {
        var id = BookId.of(region, unitName, 2025, Stage.INITIAL);
        var event = new DepartmentalBudgetChanged(
                id,
                version,
                1,
                HASH,
                region,
                new BudgetUnit(BookId.ofBudgetUnit(region, unitName), unitName, null),
                "unit",
                2025,
                "initial",
                List.of(view));
        try {
            send(id, DepartmentalBudgetChanged.TYPE, json.writeValueAsBytes(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void send(UUID key, String type, byte[] payload) {
        var message = new ProducerRecord<>(DepartmentalBudgetChanged.TOPIC, 0, key.toString(), payload);
        message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
