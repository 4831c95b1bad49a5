package org.huizong.aggregation.apply.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.aggregation.ABook.expenditure;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.aggregation.apply.ApplyProgress;
import org.huizong.aggregation.apply.application.ApplyBatch;
import org.huizong.aggregation.apply.persistence.AggregationDatabase;
import org.huizong.aggregation.cell.domain.Facts;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.classification.KnownLists;
import org.huizong.aggregation.classification.Regions;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.testsupport.TestServers;
import org.junit.jupiter.api.Test;

/** 一台、三台、一台: members of one consumer group come and go under load and share the partitions of one topic. */
class SharedPartitionsIT {

    private static final String TOPIC = "shared-by-instances";
    private static final int YEAR = 2141;
    private static final int PARTITIONS = 6;
    private static final int BOOKS = 150;
    private static final List<String> COUNTIES = List.of("653001", "653022", "421303", "110101", "429004");

    private final AggregationDatabase database = new AggregationDatabase();
    private final Map<String, Long> newest = new HashMap<>();
    private int sent;

    @Test
    void oneThreeAndOneInstanceApplyEveryRecordOnceAndEverySnapshotAddsUp() throws Exception {
        // Given
        makeTopic();
        var first = new Instance();
        var members = new ArrayList<>(List.of(first));
        // When
        try (var producer = producer()) {
            send(producer, 1);
            checkUntil(consumed(), sent / 4);
            members.add(new Instance());
            members.add(new Instance());
            send(producer, 2);
            checkUntil(0, sent / 2);
            send(producer, 3);
            members.remove(2).close();
            members.remove(1).close();
            send(producer, 4);
            checkUntil(0, sent);
        } finally {
            members.forEach(Instance::close);
        }
        // Then
        assertThat(counted("consumed")).isEqualTo(sent);
        assertThat(counted("applied + superseded + duplicate + quarantined")).isEqualTo(sent);
        assertThat(counted("quarantined")).isZero();
        assertThat(nation())
                .isEqualTo(newest.values().stream().mapToLong(fen -> fen).sum());
    }

    /** Looks at one snapshot after the other until so many records are applied; offsets never go back. */
    private void checkUntil(long before, long records) throws SQLException {
        long known = before;
        while (known < records) {
            assertThat(nationLessOwnLevels()).isEmpty();
            long now = consumed();
            assertThat(now).isGreaterThanOrEqualTo(known);
            known = now;
        }
    }

    private long consumed() throws SQLException {
        return counted("consumed");
    }

    private long counted(String counters) throws SQLException {
        return database.number(
                "select coalesce(sum(" + counters + "), 0) from partition_offset where topic = '" + TOPIC + "'");
    }

    private long nation() throws SQLException {
        return database.cells(YEAR).entrySet().stream()
                .filter(cell -> cell.getKey().region().equals(Regions.NATION))
                .mapToLong(cell -> cell.getValue().amountFen())
                .sum();
    }

    private Map<String, Measures> nationLessOwnLevels() throws SQLException {
        var left = new TreeMap<String, Measures>();
        database.cells(YEAR).forEach((key, measures) -> {
            var place = key.layer() + " " + key.place();
            if (key.own()) {
                Facts.add(left, place, measures.negated());
            } else if (key.region().equals(Regions.NATION)) {
                Facts.add(left, place, measures);
            }
        });
        return left;
    }

    private void send(KafkaProducer<String, byte[]> producer, long version)
            throws ExecutionException, InterruptedException {
        var random = new Random(version);
        for (int book = 0; book < BOOKS; book++) {
            long fen = random.nextInt(1_000_000);
            var county = COUNTIES.get(book % COUNTIES.size());
            var event = ABook.of(county, "单位" + book, YEAR)
                    .version(version)
                    .with(expenditure("201400" + random.nextInt(9), "basic", fen))
                    .event();
            var message = new ProducerRecord<>(
                    TOPIC, book % PARTITIONS, event.bookId().toString(), EventFeed.json(event));
            message.headers().add("ce_type", DepartmentalBudgetChanged.TYPE.getBytes(StandardCharsets.UTF_8));
            producer.send(message);
            producer.send(message).get();
            newest.put(county + book, fen);
            sent += 2;
        }
    }

    private static void makeTopic() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(broker())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(broker(), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> broker() {
        return Map.of("bootstrap.servers", TestServers.shared().bootstrapServers());
    }

    /** What one process of the service does with the topic, on a thread of its own. */
    private final class Instance {

        private final AtomicBoolean leaves = new AtomicBoolean();
        private final PartitionFeed feed = new PartitionFeed(
                new EventReader(new EventTranslation(new Regions(KnownLists.shipped()))),
                new ApplyBatch(database.store()),
                database.offsets(),
                new ApplyProgress(Clock.systemUTC()),
                new SimpleMeterRegistry());
        private final OffsetSeeker seeker = new OffsetSeeker(feed, new TopicIdentities(broker()));
        private final Thread thread = new Thread(this::consume, "instance");

        Instance() {
            thread.start();
        }

        void close() {
            leaves.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void consume() {
            var settings = new HashMap<>(broker());
            settings.put("group.id", TOPIC);
            settings.put("enable.auto.commit", false);
            settings.put("auto.offset.reset", "earliest");
            settings.put("max.poll.records", 20);
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(TOPIC), new ConsumerRebalanceListener() {
                    @Override
                    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                        // What is under way goes on: the offsets in the database drop what it does too much.
                    }

                    @Override
                    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                        seeker.onPartitionsAssigned(consumer, assigned);
                    }
                });
                while (!leaves.get()) {
                    feed.feed(consumer.poll(Duration.ofMillis(100)));
                }
            }
            feed.settle();
        }
    }
}
