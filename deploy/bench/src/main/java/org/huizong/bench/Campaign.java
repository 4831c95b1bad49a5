package org.huizong.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.huizong.bench.cell.CellDigest;
import org.huizong.bench.cell.Oracle;
import org.huizong.bench.drain.LiveRun;
import org.huizong.bench.drain.RebuildRun;
import org.huizong.bench.drain.RecoveryRun;
import org.huizong.bench.drain.ServiceDrain;
import org.huizong.bench.machine.Durability;
import org.huizong.bench.machine.Machine;
import org.huizong.bench.machine.ProcessTree;
import org.huizong.bench.peer.PeerRun;
import org.huizong.bench.query.QueryRun;
import org.huizong.bench.report.Findings;
import org.huizong.bench.set.Servers;
import org.huizong.bench.set.ServiceCells;
import org.huizong.bench.set.Topics;
import org.huizong.bench.set.Topics.Filled;
import org.huizong.bench.workload.Tail;
import org.huizong.bench.workload.Workload;
import org.huizong.deploy.local.KafkaTopics;
import org.huizong.deploy.local.MeasuredService;

/** One benchmark from the first byte in the topic to the findings: rounds of all contestants, then ours under load. */
final class Campaign {

    private static final int PORT_BASE = 18_500;
    private static final double QUIET_PACE = 200;
    private static final double FAST_PACE = 1000;
    private static final double KILL_PACE = 500;
    /** What comes after the rounds takes about so long; a budget leaves room for it. */
    private static final double MINUTES_AFTER_ROUNDS = 3.5;

    private static final Map<String, Integer> SAMPLES =
            Map.of("sql", 5000, "jpa", 1000, "streams", 5000, "streams-eos", 5000);
    private static final Set<String> NO_CELLS = Set.of("ceilings");

    private final Options options;
    private final Servers servers;
    private final Workload workload;
    private final Oracle.Truth truth;
    private final ServiceDrain drain;
    private final long started = System.nanoTime();
    private final Map<Integer, Filled> topics = new TreeMap<>();
    private final Map<Integer, CellDigest.Result> truths = new TreeMap<>();
    private final List<ServiceDrain.Result> drains = new ArrayList<>();
    private final Map<String, List<PeerRun.Result>> peers = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>(List.of(
            "PUT acknowledged → visible through budget-service is not measured: the events are sent to the topic.",
            "The client takes part of the same cores, so requests a second are lower than a second machine would see.",
            "Kafka Streams runs with two threads and a commit every 100 ms; other settings may be faster.",
            "The January storm and the national re-send of the workload are not run."));

    Campaign(Options options, Servers servers, Workload workload) {
        this.options = options;
        this.servers = servers;
        this.workload = workload;
        this.truth = new Oracle(workload, workload.events()).truth();
        this.drain = new ServiceDrain(servers, workload.places(), PORT_BASE);
    }

    Findings run() throws SQLException, IOException, InterruptedException {
        var machine = Machine.here();
        Map<String, String> database;
        try (var connection = servers.connect(Servers.PEERS)) {
            database = Durability.assertOn(connection);
        }
        var broker = new Topics(servers.kafka().bootstrapServers());
        var filled = broker.fill(KafkaTopics.DEPARTMENTAL_BUDGET, workload, workload.events());
        Console.say("topic filled after %.0f s: %s", seconds(), filled);
        rounds(filled);
        var tail = new Tail(workload);
        var after = new AfterRounds();
        try (var service = new Held(drain.start())) {
            after.run(service, tail, filled);
        }
        return new Findings(
                options.books().map(String::valueOf).orElse(options.size()),
                workload.settings(),
                machine,
                LocalDate.now(ZoneOffset.UTC).toString(),
                seconds() / 60,
                database,
                filled,
                truth,
                drains,
                peers,
                Optional.ofNullable(after.queries),
                after.peak,
                after.p99WithIngest,
                Optional.ofNullable(after.live),
                Optional.ofNullable(after.fast),
                after.recovery,
                Optional.ofNullable(after.rebuild),
                after.resident,
                Optional.ofNullable(after.equal),
                leftOut);
    }

    private void rounds(Filled filled) throws SQLException, IOException, InterruptedException {
        for (int round = 1; round <= options.runs(); round++) {
            double begun = seconds();
            ours(filled);
            for (var peer : options.peers()) {
                peer(peer, filled);
            }
            double last = (seconds() - begun) / 60;
            boolean more = options.budgetMinutes() == 0
                    || seconds() / 60 + last + MINUTES_AFTER_ROUNDS < options.budgetMinutes();
            if (!more) {
                leftOut.add("The budget of " + options.budgetMinutes() + " minutes allowed " + round + " of "
                        + options.runs() + " rounds.");
                break;
            }
        }
    }

    private void ours(Filled filled) {
        try {
            var drained = drain.run(filled, truth);
            drains.add(drained);
            Console.drained(drained, truth, filled.events());
        } catch (SQLException | RuntimeException e) {
            leftOut.add("A drain of ours failed: " + e.getMessage());
            Console.say("ours failed: %s", e);
        }
    }

    private void peer(String peer, Filled filled) throws SQLException, InterruptedException {
        try {
            int events = Math.min(SAMPLES.getOrDefault(peer, filled.events()), filled.events());
            var topic = events == filled.events() ? filled : sample(events);
            var expected = truths.computeIfAbsent(events, this::expected);
            var result = new PeerRun(servers).run(peer, topic, expected);
            peers.computeIfAbsent(peer, fresh -> new ArrayList<>()).add(result);
            Console.say(
                    "%5.0f s  %s: %s %s",
                    seconds(),
                    peer,
                    NO_CELLS.contains(peer) ? "ceilings" : result.equal() ? "equal" : "NOT EQUAL",
                    result.outcome().points().isEmpty()
                            ? result.outcome().figures()
                            : result.outcome()
                                            .points()
                                            .get(result.outcome().points().size() - 1)
                                    + " " + result.outcome().figures());
        } catch (IOException e) {
            leftOut.add(peer + " failed: " + e.getMessage().lines().findFirst().orElse(""));
            Console.say("%s", e.getMessage());
        }
    }

    private CellDigest.Result expected(int events) {
        return events == workload.events()
                ? truth.digest()
                : new Oracle(workload, events).truth().digest();
    }

    private Filled sample(int events) {
        return topics.computeIfAbsent(events, size -> {
            var broker = new Topics(servers.kafka().bootstrapServers());
            var topic = "bench.first-" + size;
            broker.create(topic, KafkaTopics.PARTITIONS);
            return broker.fill(topic, workload, size);
        });
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** The service that runs, which a kill replaces by another one. */
    private static final class Held implements AutoCloseable {

        private MeasuredService service;

        Held(MeasuredService service) {
            this.service = service;
        }

        @Override
        public void close() {
            service.close();
        }
    }

    /** Something that is measured. */
    @FunctionalInterface
    private interface Part {
        void run() throws IOException, SQLException, InterruptedException;
    }

    /** Ours alone, on what the last drain has left. */
    private final class AfterRounds {

        private QueryRun.Result queries;
        private double peak = Double.NaN;
        private double p99WithIngest = Double.NaN;
        private LiveRun.Result live;
        private LiveRun.Result fast;
        private double recovery = Double.NaN;
        private RebuildRun.Result rebuild;
        private final Map<String, Long> resident = new LinkedHashMap<>();
        private Boolean equal;

        /** A part that fails leaves the others their figures, and the report says so. */
        void run(Held held, Tail tail, Filled filled) throws InterruptedException {
            boolean small = filled.events() < 10_000;
            int port = held.service.port();
            var asking = new QueryRun(workload, small ? 1 : 3);
            var arrivals = new LiveRun(servers, workload, KafkaTopics.DEPARTMENTAL_BUDGET);
            part("queries", () -> {
                queries = asking.run(port, servers.checkout(), servers.data());
                queries.shapes().forEach(shape -> Console.say("%5.0f s  %s", seconds(), shape));
                peak = asking.peak(port);
            });
            part("arrivals at 200/s", () -> {
                arrivals.run(tail.next(200), QUIET_PACE, port);
                live = arrivals.run(tail.next(small ? 600 : 3000), QUIET_PACE, port);
                Console.say("%5.0f s  %s", seconds(), live);
            });
            part("queries with ingest", () -> withIngest(asking, arrivals, tail, port, small ? 3 : 8));
            part("arrivals at 1,000/s", () -> {
                fast = arrivals.run(tail.next(small ? 1000 : 5000), FAST_PACE, port);
                Console.say("%5.0f s  %s", seconds(), fast);
            });
            part("recovery", () -> {
                var recovered = new RecoveryRun(servers, arrivals, drain).run(held.service, tail, KILL_PACE);
                held.service = recovered.service();
                recovery = recovered.seconds();
                Console.say("%5.0f s  recovered %.1f s after the kill", seconds(), recovery);
            });
            part("rebuild", () -> {
                rebuild = new RebuildRun(servers).run(port);
                Console.say("%5.0f s  %s", seconds(), rebuild);
            });
            part("resident memory", () -> residents(held.service));
            part("cells at the end", () -> {
                var expected = new Oracle(workload, workload.events(), tail.books()).truth();
                var years = List.copyOf(expected.total().keySet());
                equal = new ServiceCells(port, workload.places()).digest(years).equals(expected.digest());
                Console.say("%5.0f s  cells at the end: %s", seconds(), equal ? "equal" : "NOT EQUAL");
            });
        }

        private void part(String name, Part part) throws InterruptedException {
            try {
                part.run();
            } catch (IOException | SQLException | RuntimeException e) {
                leftOut.add(name + " failed: " + e);
                Console.say("%5.0f s  %s failed: %s", seconds(), name, e);
            }
        }

        private void withIngest(QueryRun asking, LiveRun arrivals, Tail tail, int port, double during)
                throws InterruptedException {
            var steps = tail.next((int) (QUIET_PACE * (during + 1)));
            var sender = new Thread(() -> arrivals.send(steps.iterator(), QUIET_PACE, (step, number) -> {}));
            sender.start();
            p99WithIngest = asking.p99(port, peak / 2, during);
            sender.join();
            Console.say("%5.0f s  peak %.0f/s; p99 at half with ingest %.2f ms", seconds(), peak, p99WithIngest);
        }

        /** The other two services stand idle beside, as in a local set. */
        private void residents(MeasuredService aggregation) throws SQLException {
            // One of them migrates the database in which the last peer has left its tables.
            servers.empty(Servers.PEERS);
            resident.put("aggregation-service", new ProcessTree(aggregation.pid()).residentBytes());
            for (var other : List.of("budget-service", "performance-service")) {
                try (var service = MeasuredService.start(
                        servers.data(), servers.checkout(), other, PORT_BASE, servers.postgres(), servers.kafka())) {
                    resident.put(other, new ProcessTree(service.pid()).residentBytes());
                }
            }
            resident.put("postgresql", servers.postgresTree().residentBytes());
            resident.put("kafka", servers.kafkaTree().residentBytes());
        }
    }
}
