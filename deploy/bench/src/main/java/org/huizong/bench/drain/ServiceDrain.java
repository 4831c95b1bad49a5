package org.huizong.bench.drain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.huizong.bench.cell.Oracle.Truth;
import org.huizong.bench.cell.Sum;
import org.huizong.bench.machine.Durability;
import org.huizong.bench.machine.ProcessTree;
import org.huizong.bench.set.Servers;
import org.huizong.bench.set.ServiceCells;
import org.huizong.bench.set.Topics.Filled;
import org.huizong.bench.workload.Places;
import org.huizong.deploy.local.MeasuredService;

/**
 * 排空: the real aggregation-service begins with an empty database before a full topic. It is done when a query over HTTP tells
 * the oracle's total, and counts when all of its cells are the oracle's.
 */
public final class ServiceDrain {

    private static final String SERVICE = "aggregation-service";
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(60);

    private final Servers servers;
    private final Places places;
    private final int portBase;

    /**
     * @param seconds from the start of the process to the visible total; the process's own start is part of it
     * @param cpuSeconds by process
     * @param walBytes written by PostgreSQL meanwhile
     * @param rows rows written by table
     */
    public record Result(
            Progress progress,
            double seconds,
            Map<String, Double> cpuSeconds,
            Map<String, Long> residentBytes,
            long walBytes,
            long cellBytes,
            Map<String, Long> rows,
            boolean equal) {

        Result withRows(Map<String, Long> written) {
            return new Result(progress, seconds, cpuSeconds, residentBytes, walBytes, cellBytes, written, equal);
        }
    }

    public ServiceDrain(Servers servers, Places places, int portBase) {
        this.servers = servers;
        this.places = places;
        this.portBase = portBase;
    }

    /** Starts the service on what its database holds. */
    public MeasuredService start() {
        var service = MeasuredService.start(
                servers.data(), servers.checkout(), SERVICE, portBase, servers.postgres(), servers.kafka());
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        return service;
    }

    public Result run(Filled topic, Truth truth) throws SQLException {
        servers.empty(Servers.AGGREGATION);
        try (var connection = servers.connect(Servers.AGGREGATION)) {
            Durability.assertOn(connection);
            long wal = number(connection, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')");
            var before = cpu(Map.of("postgresql", servers.postgresTree(), "kafka", servers.kafkaTree()));
            long started = System.nanoTime();
            var progress = new Progress(started);
            var watcher = new Thread(() -> watch(topic, progress), "progress");
            watcher.setDaemon(true);
            watcher.start();
            Result visible;
            try (var service = start()) {
                var trees = Map.of(
                        "postgresql",
                        servers.postgresTree(),
                        "kafka",
                        servers.kafkaTree(),
                        SERVICE,
                        new ProcessTree(service.pid()));
                join(watcher);
                var cells = new ServiceCells(service.port(), places);
                awaitVisible(cells, truth);
                if (progress.points().isEmpty()) {
                    throw new IllegalStateException("nobody saw how the drain went on");
                }
                double seconds = (System.nanoTime() - started) / 1e9;
                var cpu = cpu(trees);
                before.forEach((name, spent) -> cpu.merge(name, -spent, Double::sum));
                long walBytes = number(connection, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')") - wal;
                var resident = new TreeMap<String, Long>();
                trees.forEach((name, tree) -> resident.put(name, tree.residentBytes()));
                long cellBytes = number(connection, "select pg_total_relation_size('rollup_block')");
                boolean equal =
                        cells.digest(List.copyOf(truth.total().keySet())).equals(truth.digest());
                visible = new Result(progress, seconds, cpu, resident, walBytes, cellBytes, Map.of(), equal);
            }
            return visible.withRows(rows(connection));
        }
    }

    private void watch(Filled topic, Progress progress) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        var sql = "select coalesce(sum(consumed), 0) from partition_offset where topic = '" + topic.topic() + "'";
        try (var connection = servers.connect(Servers.AGGREGATION)) {
            long consumed = 0;
            while (consumed < topic.events() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(POLL_NANOS);
                consumed = exists(connection) ? number(connection, sql) : 0;
                if (consumed > 0) {
                    progress.reached(consumed);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        return number(connection, "select count(*) from pg_tables where tablename = 'partition_offset'") > 0;
    }

    private static void awaitVisible(ServiceCells cells, Truth truth) {
        for (var year : truth.total().entrySet()) {
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            Sum seen = cells.nation(year.getKey());
            while (!seen.equals(year.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "the query tells " + seen + " for " + year.getKey() + ", the oracle " + year.getValue());
                }
                LockSupport.parkNanos(POLL_NANOS);
                seen = cells.nation(year.getKey());
            }
        }
    }

    private static Map<String, Double> cpu(Map<String, ProcessTree> trees) {
        var spent = new LinkedHashMap<String, Double>();
        trees.forEach((name, tree) -> spent.put(name, tree.cpu().toMillis() / 1e3));
        return spent;
    }

    private static Map<String, Long> rows(Connection connection) throws SQLException {
        var rows = new TreeMap<String, Long>();
        // A session hands its statistics over when it ends at the latest: the service has been stopped.
        var sql = "select relname, n_tup_ins + n_tup_upd from pg_stat_user_tables where n_tup_ins + n_tup_upd > 0";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.put(row.getString(1), row.getLong(2));
            }
        }
        return rows;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
