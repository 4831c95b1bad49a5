package org.huizong.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;

/** Sends rows in their order as CloudEvents in binary mode and waits for every acknowledgement. */
final class EventSender {

    private static final Logger LOG = Logger.getLogger(EventSender.class);

    private final Producer<String, byte[]> producer;
    private final RegionPartition partitions;
    private final String source;

    /** @param source CloudEvents source, the same for every event of a service */
    EventSender(Producer<String, byte[]> producer, RegionPartition partitions, String source) {
        this.producer = producer;
        this.partitions = partitions;
        this.source = source;
    }

    SendOutcome send(List<OutboxRow> rows) throws InterruptedException {
        var sent = new LinkedHashMap<OutboxRow, Future<?>>();
        var parked = new LinkedHashMap<Long, String>();
        for (var row : rows) {
            try {
                sent.put(row, producer.send(record(row)));
            } catch (KafkaException e) {
                if (!isHopeless(e)) {
                    // The broker is away: what was sent is awaited, the rest comes again.
                    LOG.warnf("outbox_relay=waiting unsent=%d reason=\"%s\"", rows.size() - sent.size(), reason(e));
                    break;
                }
                parked.put(row.id(), reason(e));
            }
        }
        return await(sent, parked);
    }

    private SendOutcome await(Map<OutboxRow, Future<?>> sent, Map<Long, String> parked) throws InterruptedException {
        var done = new ArrayList<Long>();
        var blockedKeys = new HashSet<UUID>();
        for (var entry : sent.entrySet()) {
            var row = entry.getKey();
            try {
                entry.getValue().get();
                if (!blockedKeys.contains(row.message().key())) {
                    done.add(row.id());
                }
            } catch (ExecutionException e) {
                if (isHopeless(e.getCause())) {
                    parked.put(row.id(), reason(e.getCause()));
                } else {
                    // Rows of this key behind it are sent again after it, so that the newest version comes last.
                    if (blockedKeys.isEmpty()) {
                        LOG.warnf("outbox_row=%d state=unsent reason=\"%s\"", row.id(), reason(e.getCause()));
                    }
                    blockedKeys.add(row.message().key());
                }
            }
        }
        return new SendOutcome(done, parked);
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row) {
        var message = row.message();
        int count = producer.partitionsFor(message.topic()).size();
        var sent = new ProducerRecord<>(
                message.topic(),
                partitions.of(message.partitionKeyRegion(), count),
                message.key().toString(),
                message.payloadJson().getBytes(StandardCharsets.UTF_8));
        header(sent.headers(), "ce_specversion", "1.0");
        header(sent.headers(), "ce_id", row.eventId().toString());
        header(sent.headers(), "ce_type", message.type());
        header(sent.headers(), "ce_source", source);
        header(sent.headers(), "ce_time", row.createdAt().toString());
        header(sent.headers(), "content-type", "application/json");
        return sent;
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isHopeless(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof SerializationException
                || failure instanceof InvalidTopicException;
    }

    private static String reason(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
