package org.huizong.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huizong.contracts.classification.RegionTree;
import org.junit.jupiter.api.Test;

class EventSenderTest {

    private static final UUID FIRST_BOOK = new UUID(0, 1);
    private static final UUID SECOND_BOOK = new UUID(0, 2);

    private final MockProducer<String, byte[]> producer = new MockProducer<>(
            sixPartitions(), false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    private final EventSender sender = new EventSender(producer, new RegionPartition(RegionTree.seed()), "urn:test");

    @Test
    void everyAcknowledgedRowIsDone() throws Exception {
        var outcome = sendAnd(List.of(row(1, FIRST_BOOK), row(2, SECOND_BOOK)), () -> IntStream.range(0, 2)
                .forEach(i -> producer.completeNext()));
        assertThat(outcome).isEqualTo(new SendOutcome(List.of(1L, 2L), Map.of()));
    }

    @Test
    void aRowBehindAnUnacknowledgedOneOfItsBookIsSentAgain() throws Exception {
        var outcome = sendAnd(List.of(row(1, FIRST_BOOK), row(2, SECOND_BOOK), row(3, FIRST_BOOK)), () -> {
            producer.errorNext(new NetworkException("gone"));
            producer.completeNext();
            producer.completeNext();
        });
        assertThat(outcome).isEqualTo(new SendOutcome(List.of(2L), Map.of()));
    }

    @Test
    void aRowThatNoRetryBringsThroughIsParked() throws Exception {
        var outcome = sendAnd(List.of(row(1, FIRST_BOOK), row(2, FIRST_BOOK)), () -> {
            producer.errorNext(new RecordTooLargeException("too large"));
            producer.completeNext();
        });
        assertThat(outcome).isEqualTo(new SendOutcome(List.of(2L), Map.of(1L, "RecordTooLargeException: too large")));
    }

    @Test
    void allBooksOfAPrefectureShareAPartition() {
        var partitions = new RegionPartition(RegionTree.seed());
        assertThat(partitions.of("653001", 6))
                .isEqualTo(partitions.of("653000", 6))
                .isEqualTo(Math.floorMod("653000".hashCode(), 6));
        assertThat(partitions.of("650000", 6)).isEqualTo(Math.floorMod("650000".hashCode(), 6));
        assertThat(partitions.of("local-zone", 12)).isEqualTo(Math.floorMod("local-zone".hashCode(), 12));
    }

    private SendOutcome sendAnd(List<OutboxRow> rows, Runnable broker) throws Exception {
        var outcome = CompletableFuture.supplyAsync(() -> {
            try {
                return sender.send(rows);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        while (producer.history().size() < rows.size()) {
            Thread.onSpinWait();
        }
        broker.run();
        return outcome.get();
    }

    private static OutboxRow row(long id, UUID book) {
        return new OutboxRow(
                id, new UUID(1, id), new OutboxMessage("topic", book, "653001", "type", "{}"), Instant.EPOCH);
    }

    private static Cluster sixPartitions() {
        var node = new Node(1, "localhost", 1);
        return new Cluster(
                "test",
                List.of(node),
                IntStream.range(0, 6)
                        .mapToObj(i -> new PartitionInfo("topic", i, node, new Node[] {node}, new Node[] {node}))
                        .toList(),
                Set.of(),
                Set.of());
    }
}
