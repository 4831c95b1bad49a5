package org.huizong.bench.peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;

/** Reads a topic from its beginning to its end and tells what can be read. */
public final class Events {

    private static final ObjectReader READER = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readerFor(DepartmentalBudgetChanged.class);

    private Events() {}

    /** Takes what one poll has brought. */
    @FunctionalInterface
    public interface Batches {
        void take(List<ConsumerRecord<String, byte[]>> records) throws Exception;
    }

    public static void forEachBatch(PeerTask task, int most, Batches target) throws Exception {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", task.bootstrapServers());
        settings.put("max.poll.records", most);
        settings.put("enable.auto.commit", false);
        settings.put("fetch.max.bytes", 8 << 20);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(task.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            int seen = 0;
            while (seen < task.events()) {
                var records = new ArrayList<ConsumerRecord<String, byte[]>>();
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
                seen += records.size();
                if (!records.isEmpty()) {
                    target.take(records);
                }
            }
        }
    }

    public static Optional<DepartmentalBudgetChanged> read(byte[] payload) {
        try {
            return Optional.of(READER.readValue(payload));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Empty after a withdrawal. */
    public static List<Fact> facts(DepartmentalBudgetChanged event) {
        return event.views().isEmpty() ? List.of() : event.views().get(0).facts();
    }
}
