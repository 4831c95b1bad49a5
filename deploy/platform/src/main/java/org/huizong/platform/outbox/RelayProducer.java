package org.huizong.platform.outbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The relay's own producer. What its safety rests on is written here and can not be configured away. */
final class RelayProducer {

    private static final int REQUEST_TIMEOUT_MS = 10_000;
    /** The rows of one pass are handed over within this time, so those of one partition travel in one request. */
    private static final int LINGER_MS = 5;

    private static final int BATCH_BYTES = 256 * 1024;

    private RelayProducer() {}

    /** @param kafka address and credentials of the broker, as the service is configured */
    static Producer<String, byte[]> open(Map<String, Object> kafka, OutboxSettings settings) {
        return new KafkaProducer<>(config(kafka, settings), new StringSerializer(), new ByteArraySerializer());
    }

    static Map<String, Object> config(Map<String, Object> kafka, OutboxSettings settings) {
        var config = new HashMap<String, Object>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        config.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, settings.maxEventBytes());
        int deliveryTimeout = Math.toIntExact(settings.deliveryTimeout().toMillis());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeout);
        // The client insists that a delivery lasts at least as long as a request and the wait before it.
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(REQUEST_TIMEOUT_MS, deliveryTimeout - LINGER_MS));
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.min(REQUEST_TIMEOUT_MS, deliveryTimeout));
        return config;
    }
}
