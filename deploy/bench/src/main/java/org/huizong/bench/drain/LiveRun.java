package org.huizong.bench.drain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.huizong.bench.query.Latencies;
import org.huizong.bench.set.Servers;
import org.huizong.bench.set.Topics;
import org.huizong.bench.workload.EventWriter;
import org.huizong.bench.workload.Workload;
import org.huizong.bench.workload.Workload.Step;
import org.postgresql.PGConnection;

/** 到达: events that come at a steady pace while the service runs, and how long each takes to be committed and to be seen. */
public final class LiveRun {

    private static final int SEEN_OF = 10;
    private static final int WATCHERS = 8;
    private static final String LISTENED = "rollup_watermark";

    private final Servers servers;
    private final Workload workload;
    private final String topic;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Milliseconds. {@code committed}: events whose commit was found. */
    public record Result(
            double perSecond,
            int events,
            int committed,
            double commitP50,
            double commitP99,
            int seen,
            double seenP50,
            double seenP99) {}

    public LiveRun(Servers servers, Workload workload, String topic) {
        this.servers = servers;
        this.workload = workload;
        this.topic = topic;
    }

    public Result run(List<Step> steps, double perSecond, int port) throws SQLException {
        var sent = new ConcurrentHashMap<String, Long>();
        var seen = new Latencies();
        var moments = new ConcurrentHashMap<Long, Long>();
        var watchers = Executors.newFixedThreadPool(WATCHERS);
        var listener = new Thread(() -> listen(moments), "listener");
        listener.start();
        try {
            send(steps.iterator(), perSecond, (step, number) -> {
                sent.put(name(step), System.nanoTime());
                if (number % SEEN_OF == 0) {
                    long due = System.nanoTime();
                    watchers.execute(() -> see(step, port, due, seen));
                }
            });
            end(watchers);
            awaitQuiet();
        } finally {
            listener.interrupt();
        }
        var commits = commits(sent, moments);
        return new Result(
                perSecond,
                steps.size(),
                commits.size(),
                commits.millis(0.5),
                commits.millis(0.99),
                seen.size(),
                seen.millis(0.5),
                seen.millis(0.99));
    }

    /** Is told of each event right before it is sent. */
    @FunctionalInterface
    public interface Sending {
        void before(Step step, int number);
    }

    /** Sends at this pace and returns when everything is acknowledged. */
    public void send(Iterator<Step> steps, double perSecond, Sending told) {
        var writer = new EventWriter(workload);
        try (var producer = new Topics(servers.kafka().bootstrapServers()).producer()) {
            int partitions = producer.partitionsFor(topic).size();
            long started = System.nanoTime();
            for (int number = 0; steps.hasNext(); number++) {
                pace(started + (long) (number * 1e9 / perSecond));
                var step = steps.next();
                var sent = writer.record(topic, partitions, step, -1 - number);
                told.before(step, number);
                send(producer, sent);
            }
            producer.flush();
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> sent) {
        producer.send(sent, (metadata, failure) -> {
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static void pace(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static String name(Step step) {
        return step.book().id() + "@" + step.version();
    }

    /** A reader who waits for what was sent. */
    private void see(Step step, int port, long due, Latencies seen) {
        var url = "http://127.0.0.1:" + port + "/v1/rollups?limit=1&region="
                + step.book().lastRegion() + "&year=" + step.book().year() + "&minWatermark="
                + name(step).replace("@", "%40");
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).build();
            if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                seen.add(System.nanoTime() - due);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** PostgreSQL tells of a watermark in the moment of its commit. */
    private void listen(Map<Long, Long> moments) {
        try (var connection = servers.connect(Servers.AGGREGATION)) {
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + LISTENED);
            }
            while (!Thread.currentThread().isInterrupted()) {
                var told = connection.unwrap(PGConnection.class).getNotifications(50);
                long now = System.nanoTime();
                for (int i = 0; told != null && i < told.length; i++) {
                    var words = told[i].getParameter().split(" ");
                    moments.putIfAbsent(Long.valueOf(words[words.length - 1]), now);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Latencies commits(Map<String, Long> sent, Map<Long, Long> moments) throws SQLException {
        var watermarks = new HashMap<String, Long>();
        try (var connection = servers.connect(Servers.AGGREGATION);
                var statement = connection.prepareStatement(
                        "select c.book_id, c.version, b.watermark from contribution c join applied_batch b on b.id = c.from_batch"
                                + " where b.watermark = any (?)")) {
            statement.setArray(
                    1, connection.createArrayOf("bigint", moments.keySet().toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    watermarks.put(row.getObject(1, UUID.class) + "@" + row.getLong(2), row.getLong(3));
                }
            }
        }
        var latencies = new Latencies();
        sent.forEach((name, at) -> {
            var watermark = watermarks.get(name);
            if (watermark != null) {
                latencies.add(moments.get(watermark) - at);
            }
        });
        return latencies;
    }

    private static void end(ExecutorService watchers) {
        watchers.shutdown();
        try {
            watchers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last commits have been told. */
    private static void awaitQuiet() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
}
