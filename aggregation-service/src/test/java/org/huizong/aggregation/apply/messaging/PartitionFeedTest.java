package org.huizong.aggregation.apply.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.aggregation.ABook.expenditure;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.aggregation.apply.ApplyProgress;
import org.huizong.aggregation.apply.application.ApplyBatch;
import org.huizong.aggregation.apply.application.ApplyTransaction;
import org.huizong.aggregation.apply.application.MemoryRollupStore;
import org.huizong.aggregation.apply.application.Partition;
import org.huizong.aggregation.apply.application.PartitionOffsets;
import org.huizong.aggregation.apply.application.RollupStore;
import org.huizong.aggregation.apply.application.StoreUnavailableException;
import org.huizong.aggregation.classification.KnownLists;
import org.huizong.aggregation.classification.Regions;
import org.huizong.aggregation.classification.application.ClassificationBatch;
import org.huizong.aggregation.classification.application.ClassificationStore;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.junit.jupiter.api.Test;

class PartitionFeedTest {

    private static final TopicPartition ASSIGNED = new TopicPartition(DepartmentalBudgetChanged.TOPIC, 2);
    private static final Partition PARTITION = new Partition(ASSIGNED.topic(), ASSIGNED.partition());

    private final MemoryRollupStore store = new MemoryRollupStore();
    private final AtomicInteger outages = new AtomicInteger();
    private final List<String> stops = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PartitionFeed feed = new PartitionFeed(
            new EventReader(new EventTranslation(new Regions(KnownLists.shipped()))),
            new ApplyBatch(new UnsteadyStore()),
            new RememberedOffsets(),
            new ApplyProgress(Clock.systemUTC()),
            meters);

    @Test
    void anOutageOfTheStoreDelaysTheBatchAndLosesNothing() {
        outages.set(3);
        pollAll(List.of(event(0, DepartmentalBudgetChanged.TYPE, book(100))));
        assertThat(count("applied")).isEqualTo(1);
        assertThat(store.cells()).hasSize(5);
    }

    @Test
    void anOutageWhileARecordIsReadLosesNothing() {
        var away = new AtomicInteger(2);
        var reading = new PartitionFeed(
                new EventReader(
                        new EventTranslation(new Regions(new KnownLists(new UnsteadyLists(away), new Ticking())))),
                new ApplyBatch(new UnsteadyStore()),
                new RememberedOffsets(),
                new ApplyProgress(Clock.systemUTC()),
                meters);
        reading.feed(new ConsumerRecords<>(
                Map.of(ASSIGNED, List.of(event(0, DepartmentalBudgetChanged.TYPE, book(100)))), Map.of()));
        reading.settle();
        assertThat(away).hasValue(0);
        assertThat(count("applied")).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsPutAside() {
        pollAll(List.of(
                record(0, DepartmentalBudgetChanged.TYPE, "{not json".getBytes(StandardCharsets.UTF_8)),
                event(1, "org.example.unknown.v1", book(100)),
                event(2, DepartmentalBudgetChanged.TYPE, ABook.of("999999", "无此区划", 2025)),
                event(
                        3,
                        DepartmentalBudgetChanged.TYPE,
                        ABook.of("653001", "甲", 2025).with(ofUnknownCube())),
                event(
                        4,
                        DepartmentalBudgetChanged.TYPE,
                        ABook.of("653001", "乙", 25).with()),
                event(5, DepartmentalBudgetChanged.TYPE, book(100))));
        assertThat(count("quarantined")).isEqualTo(5);
        assertThat(count("applied")).isEqualTo(1);
    }

    @Test
    void moneyUnderACodeWithoutShapeStandsUnspecified() {
        pollAll(List.of(event(
                0,
                DepartmentalBudgetChanged.TYPE,
                ABook.of("653001", "甲", 2025).with(expenditure("project", "basic", 700)))));
        assertThat(count("applied")).isEqualTo(1);
        assertThat(store.cells().keySet())
                .allSatisfy(cell -> assertThat(cell.place().function()).isEqualTo("unspecified"));
    }

    @Test
    void aFractionOfAFenIsNoAmount() {
        var json = new String(EventFeed.json(book(100).event()), StandardCharsets.UTF_8)
                .replace("\"amountFen\":100", "\"amountFen\":100.5");
        pollAll(List.of(record(0, DepartmentalBudgetChanged.TYPE, json.getBytes(StandardCharsets.UTF_8))));
        assertThat(count("quarantined")).isEqualTo(1);
    }

    @Test
    void aFieldThatALaterReleaseAddsIsPassedOver() {
        var json = new String(EventFeed.json(book(100).event()), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"addedLater\":{\"a\":1},");
        pollAll(List.of(record(0, DepartmentalBudgetChanged.TYPE, json.getBytes(StandardCharsets.UTF_8))));
        assertThat(count("applied")).isEqualTo(1);
    }

    @Test
    void aNewerSchemaStopsItsPartitionAndNothingBehindItIsApplied() {
        pollAll(List.of(
                event(0, DepartmentalBudgetChanged.TYPE, book(100)),
                event(1, "org.huizong.departmental-budget.changed.v2", book(100)),
                event(
                        2,
                        DepartmentalBudgetChanged.TYPE,
                        ABook.of("653001", "丙", 2025).with())));
        pollAll(List.of(event(
                3, DepartmentalBudgetChanged.TYPE, ABook.of("653001", "丁", 2025).with())));
        assertThat(feed.stopped()).containsExactly(PARTITION);
        assertThat(stops).hasSize(1);
        assertThat(count("applied")).isEqualTo(1);
    }

    @Test
    void aStoppedPartitionTriesAgainWhenItIsAssignedAnew() {
        pollAll(List.of(event(0, "org.huizong.departmental-budget.changed.v2", book(100))));
        feed.claim(PARTITION, new PartitionOffsets.Log("id", 0, 1));
        pollAll(List.of(event(0, DepartmentalBudgetChanged.TYPE, book(100))));
        assertThat(count("applied")).isEqualTo(1);
    }

    private static DepartmentalBudgetChanged.Fact ofUnknownCube() {
        return new DepartmentalBudgetChanged.Fact("colours", null, null, null, null, null, null, null, null, 1);
    }

    private static ABook book(long fen) {
        return ABook.of("653001", "阿图什市信访局", 2025).with(expenditure("2014004", "basic", fen));
    }

    private long count(String outcome) {
        return Math.round(
                meters.counter("huizong.applied.records", "outcome", outcome).count());
    }

    private void pollAll(List<ConsumerRecord<String, byte[]>> records) {
        feed.feed(new ConsumerRecords<>(Map.of(ASSIGNED, records), Map.of()));
        feed.settle();
    }

    private static ConsumerRecord<String, byte[]> event(long offset, String type, ABook book) {
        return record(offset, type, EventFeed.json(book.event()));
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String type, byte[] payload) {
        var headers = new RecordHeaders().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                ASSIGNED.topic(),
                ASSIGNED.partition(),
                offset,
                1_700_000_000_000L,
                TimestampType.CREATE_TIME,
                3,
                payload.length,
                "key",
                payload,
                headers,
                Optional.empty());
    }

    /** Every look at it is two seconds later than the one before, so that lists are asked for again. */
    private static final class Ticking extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusSeconds(2);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private record UnsteadyLists(AtomicInteger away) implements ClassificationStore {

        @Override
        public void apply(ClassificationBatch batch) {
            throw new UnsupportedOperationException("nothing is announced here");
        }

        @Override
        public long revision() {
            if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new StoreUnavailableException(new IllegalStateException("the store is away"));
            }
            return 0;
        }

        @Override
        public Editions editions() {
            return new Editions(0, List.of());
        }
    }

    private final class UnsteadyStore implements RollupStore {

        @Override
        public <T> T inTransaction(Function<ApplyTransaction, T> work) {
            if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new StoreUnavailableException(new IllegalStateException("the store is away"));
            }
            return store.inTransaction(work);
        }
    }

    private final class RememberedOffsets implements PartitionOffsets {

        @Override
        public long claim(Partition partition, Log log) {
            return 0;
        }

        @Override
        public void stop(Partition partition, String reason) {
            stops.add(reason);
        }
    }
}
