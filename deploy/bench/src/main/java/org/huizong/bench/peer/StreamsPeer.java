package org.huizong.bench.peer;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.Stores;
import org.huizong.bench.cell.Cell;
import org.huizong.bench.cell.CellDigest;
import org.huizong.bench.cell.Sum;
import org.huizong.bench.drain.Progress;
import org.huizong.bench.workload.Places;

/**
 * Kafka Streams: the newest state of each book in one RocksDB store, its differences repartitioned by cell, the cells added up
 * as a {@code KTable} in another one.
 */
final class StreamsPeer implements Peer {

    private static final String BOOKS = "books";
    private static final String CELLS = "cells";
    private static final int THREADS = 2;

    private final String guarantee;
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong differences = new AtomicLong();
    private final AtomicLong added = new AtomicLong();

    /** @param guarantee value of {@code processing.guarantee} */
    StreamsPeer(String guarantee) {
        this.guarantee = guarantee;
    }

    @Override
    public PeerOutcome run(PeerTask task) {
        try (var streams = new KafkaStreams(topology(task), settings(task))) {
            var progress = new Progress(System.nanoTime());
            streams.start();
            while (events.get() < task.events() || added.get() < differences.get()) {
                LockSupport.parkNanos(20_000_000);
                long reached = differences.get() == 0 ? 0 : events.get() * added.get() / differences.get();
                if (reached > 0) {
                    progress.reached(Math.min(reached, task.events()));
                }
            }
            progress.reached(task.events());
            return new PeerOutcome(progress.points(), digest(streams), Map.of("threads", (double) THREADS));
        }
    }

    private Properties settings(PeerTask task) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench-" + UUID.randomUUID());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, task.bootstrapServers());
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                task.directory().resolve("state").toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, THREADS);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }

    private Topology topology(PeerTask task) {
        var builder = new StreamsBuilder();
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(BOOKS), Serdes.String(), Serdes.ByteArray()));
        builder.stream(task.topic(), Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(Differences::new, BOOKS)
                .groupByKey(Grouped.with(Serdes.String(), Serdes.ByteArray()))
                .aggregate(
                        () -> bytes(Sum.NONE),
                        (cell, difference, sum) -> {
                            added.incrementAndGet();
                            return bytes(sum(sum).plus(sum(difference)));
                        },
                        Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as(CELLS)
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.ByteArray()));
        return builder.build();
    }

    /** Old state out, new state in. */
    private final class Differences extends ContextualProcessor<String, byte[], String, byte[]> {

        private final Places places = new Places();
        private KeyValueStore<String, byte[]> books;

        @Override
        public void init(ProcessorContext<String, byte[]> context) {
            super.init(context);
            books = context.getStateStore(BOOKS);
        }

        @Override
        public void process(Record<String, byte[]> incoming) {
            Events.read(incoming.value()).ifPresent(event -> {
                var stored = books.get(incoming.key());
                var old = stored == null ? BookState.NONE : BookState.ofJson(stored);
                if (event.version() > old.version()) {
                    var state = BookState.of(event);
                    books.put(incoming.key(), state.toJson());
                    state.minus(old, places).forEach((cell, difference) -> {
                        differences.incrementAndGet();
                        context().forward(incoming.withKey(text(cell)).withValue(bytes(difference)));
                    });
                }
            });
            events.incrementAndGet();
        }
    }

    private static CellDigest.Result digest(KafkaStreams streams) {
        var digest = new CellDigest();
        var store = streams.store(
                StoreQueryParameters.fromNameAndType(CELLS, QueryableStoreTypes.<String, byte[]>keyValueStore()));
        try (var all = store.all()) {
            while (all.hasNext()) {
                var entry = all.next();
                digest.add(cell(entry.key), sum(entry.value));
            }
        }
        return digest.result();
    }

    private static String text(Cell cell) {
        var key = cell.key();
        return String.join(
                "|", Integer.toString(cell.year()), cell.region(), key.cube(), key.code(), key.second(), key.word());
    }

    private static Cell cell(String text) {
        var parts = text.split("\\|", -1);
        return new Cell(Integer.parseInt(parts[0]), parts[1], new Cell.Key(parts[2], parts[3], parts[4], parts[5]));
    }

    private static byte[] bytes(Sum sum) {
        return ByteBuffer.allocate(16)
                .putLong(sum.amountFen())
                .putLong(sum.books())
                .array();
    }

    private static Sum sum(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new Sum(buffer.getLong(), buffer.getLong());
    }
}
