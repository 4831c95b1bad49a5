package org.huizong.bench.set;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huizong.bench.workload.EventWriter;
import org.huizong.bench.workload.Workload;

/** Topics filled with the events of a workload. */
public final class Topics {

    private final String bootstrapServers;

    /** @param bytes of the payloads */
    public record Filled(String topic, int events, long lines, long bytes) {}

    public Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** A topic as the set makes its own, for the first events of the workload alone. */
    public void create(String topic, int partitions) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var settings = Map.of("cleanup.policy", "delete", "retention.ms", "-1");
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(settings)))
                    .all()
                    .get();
            awaitLeaders(admin, topic, partitions);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A broker that refuses a producer's first batch because it does not lead the partition yet may take its second one; the
     * first then has an old number for ever.
     */
    private static void awaitLeaders(Admin admin, String topic, int partitions)
            throws ExecutionException, InterruptedException {
        var ends = new HashMap<TopicPartition, OffsetSpec>();
        for (int partition = 0; partition < partitions; partition++) {
            ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        admin.listOffsets(ends).all().get();
    }

    /** Sends the first so many events and returns when every one of them is acknowledged. */
    public Filled fill(String topic, Workload workload, int events) {
        var writer = new EventWriter(workload);
        long lines = 0;
        long bytes = 0;
        var lost = new AtomicReference<Exception>();
        try (var producer = producer()) {
            int partitions = producer.partitionsFor(topic).size();
            for (int position = 0; position < events; position++) {
                var step = workload.step(position);
                var sent = writer.record(topic, partitions, step, position);
                lines += step.lines();
                bytes += sent.value().length;
                producer.send(sent, (metadata, failure) -> {
                    if (failure != null) {
                        lost.set(failure);
                    }
                });
            }
            producer.flush();
        }
        if (lost.get() != null) {
            throw new IllegalStateException("not every event of " + topic + " was acknowledged", lost.get());
        }
        return new Filled(topic, events, lines, bytes);
    }

    public KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "enable.idempotence", "true",
                        "linger.ms", "0",
                        "batch.size", "262144"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
