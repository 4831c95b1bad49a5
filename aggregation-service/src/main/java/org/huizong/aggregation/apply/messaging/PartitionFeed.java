package org.huizong.aggregation.apply.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.huizong.aggregation.Retry;
import org.huizong.aggregation.apply.ApplyProgress;
import org.huizong.aggregation.apply.application.ApplyBatch;
import org.huizong.aggregation.apply.application.Partition;
import org.huizong.aggregation.apply.application.PartitionOffsets;
import org.huizong.aggregation.apply.application.PartitionRecord;
import org.huizong.aggregation.apply.application.Tally;
import org.jboss.logging.Logger;

/**
 * 分区供给: feeds polled batches to the apply path, partition by partition, reading the next while the one before is applied,
 * and retries in place for ever: a batch that was thrown back would be lost or overtaken by the batches fetched before.
 */
@ApplicationScoped
class PartitionFeed {

    private static final Logger LOG = Logger.getLogger(PartitionFeed.class);

    private final EventReader reader;
    private final ApplyBatch applyBatch;
    private final PartitionOffsets offsets;
    private final ApplyProgress progress;
    private final MeterRegistry meters;
    private final Set<Partition> stopped = ConcurrentHashMap.newKeySet();
    private final ApplyLanes lanes = new ApplyLanes();
    private volatile boolean shuttingDown;

    PartitionFeed(
            EventReader reader,
            ApplyBatch applyBatch,
            PartitionOffsets offsets,
            ApplyProgress progress,
            MeterRegistry meters) {
        this.reader = reader;
        this.applyBatch = applyBatch;
        this.offsets = offsets;
        this.progress = progress;
        this.meters = meters;
        meters.gaugeCollectionSize("huizong.stopped.partitions", List.of(), stopped);
        meters.gauge("huizong.rollup.lag.ms", progress, watched -> watched.lag().toMillis());
    }

    void stopping(@Observes ShutdownEvent event) {
        shuttingDown = true;
        lanes.close();
    }

    /** Partitions that wait for a newer release. */
    Set<Partition> stopped() {
        return Set.copyOf(stopped);
    }

    /** Gives the offset to read from, and lets a stopped partition try again. */
    long claim(Partition partition, PartitionOffsets.Log log) {
        long next = offsets.claim(partition, log);
        stopped.remove(partition);
        return next;
    }

    /** Does the work, however long it takes, unless the service stops. */
    void untilDone(Runnable work) {
        Retry.untilDone(
                () -> {
                    work.run();
                    return work;
                },
                () -> shuttingDown);
    }

    void feed(ConsumerRecords<String, byte[]> polled) {
        for (var assigned : polled.partitions()) {
            var partition = new Partition(assigned.topic(), assigned.partition());
            if (!stopped.contains(partition)) {
                feed(partition, polled.records(assigned));
            }
        }
    }

    /** Waits until all batches that were fed are applied. */
    void settle() {
        lanes.settle();
    }

    private void feed(Partition partition, List<ConsumerRecord<String, byte[]>> polled) {
        // The batch before may still be under way under the same partition.
        var batch = partition + "@" + polled.get(0).offset();
        progress.begin(batch, Instant.ofEpochMilli(polled.get(0).timestamp()));
        boolean handed = false;
        try {
            var records = readUntilNewerSchema(partition, polled);
            if (!records.isEmpty()) {
                lanes.hand(partition.topic(), () -> apply(batch, partition, records));
                handed = true;
            }
        } finally {
            if (!handed) {
                progress.end(batch);
            }
        }
    }

    private void apply(String batch, Partition partition, List<PartitionRecord> records) {
        try {
            Supplier<Tally> apply = () -> applyBatch.handle(partition, records);
            count(
                    partition,
                    meters.timer("huizong.rollup.apply").record(() -> Retry.untilDone(apply, () -> shuttingDown)));
        } finally {
            progress.end(batch);
        }
    }

    private List<PartitionRecord> readUntilNewerSchema(
            Partition partition, List<ConsumerRecord<String, byte[]>> polled) {
        var records = new ArrayList<PartitionRecord>();
        for (var incoming : polled) {
            var reading = readOnceThereIsAStore(incoming);
            if (reading.newer().isPresent()) {
                LOG.errorf("event=partition-stopped partition=%s offset=%d", partition, incoming.offset());
                stopped.add(partition);
                var reason = reading.newer().get();
                untilDone(() -> offsets.stop(partition, reason));
                break;
            }
            reading.read().ifPresent(records::add);
        }
        return records;
    }

    /** @param newer why only a newer release can read the record; empty when it was read */
    private record Reading(Optional<PartitionRecord> read, Optional<String> newer) {}

    /** Reading asks the store for regions and names: it may be away, and the record must not be thrown back for that. */
    private Reading readOnceThereIsAStore(ConsumerRecord<String, byte[]> incoming) {
        Supplier<Reading> work = () -> {
            try {
                return new Reading(Optional.of(reader.read(incoming)), Optional.empty());
            } catch (NewerSchemaException e) {
                return new Reading(Optional.empty(), Optional.of(e.getMessage()));
            }
        };
        return Retry.untilDone(work, () -> shuttingDown);
    }

    private void count(Partition partition, Tally tally) {
        meters.counter("huizong.applied.records", "outcome", "applied").increment(tally.applied());
        meters.counter("huizong.applied.records", "outcome", "superseded").increment(tally.superseded());
        meters.counter("huizong.applied.records", "outcome", "duplicate").increment(tally.duplicate());
        meters.counter("huizong.applied.records", "outcome", "quarantined").increment(tally.quarantined());
        if (tally.quarantined() > 0) {
            LOG.warnf("event=quarantined partition=%s records=%d", partition, tally.quarantined());
        }
    }
}
