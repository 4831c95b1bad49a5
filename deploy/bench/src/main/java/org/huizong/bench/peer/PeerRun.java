package org.huizong.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.huizong.bench.cell.CellDigest;
import org.huizong.bench.machine.Durability;
import org.huizong.bench.machine.ProcessTree;
import org.huizong.bench.set.Servers;
import org.huizong.bench.set.Topics.Filled;
import org.huizong.bench.set.Workspace;

/** One run of one peer: an empty database before, its cells compared after. */
public final class PeerRun {

    private static final long PATIENCE_MINUTES = 30;

    private final Servers servers;

    /** @param equal whether all cells are the oracle's; without it no figure counts */
    public record Result(
            String peer,
            int events,
            PeerOutcome outcome,
            Map<String, Double> cpuSeconds,
            long residentBytes,
            long walBytes,
            boolean equal) {}

    public PeerRun(Servers servers) {
        this.servers = servers;
    }

    public Result run(String peer, Filled topic, CellDigest.Result expected)
            throws IOException, SQLException, InterruptedException {
        servers.empty(Servers.PEERS);
        var directory = servers.data().resolve("peers").resolve(peer);
        Workspace.delete(directory);
        var task = task(peer, topic, directory);
        try (var connection = servers.connect(Servers.PEERS)) {
            Durability.assertOn(connection);
            long wal = wal(connection);
            var before = Map.of(
                    "postgresql", servers.postgresTree().cpu(),
                    "kafka", servers.kafkaTree().cpu());
            var process = PeerProcess.start(task);
            var tree = new ProcessTree(process.pid());
            var own = new double[1];
            long resident = 0;
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                own[0] = Math.max(own[0], tree.cpu().toMillis() / 1e3);
                resident = Math.max(resident, tree.residentBytes());
                if (System.nanoTime() > deadline) {
                    process.destroyForcibly();
                }
            }
            var cpu = new TreeMap<String, Double>();
            cpu.put(peer, own[0]);
            cpu.put("postgresql", seconds(servers.postgresTree(), before.get("postgresql")));
            cpu.put("kafka", seconds(servers.kafkaTree(), before.get("kafka")));
            var outcome = PeerProcess.outcomeOf(task);
            boolean equal = expected.equals(outcome.digest());
            return new Result(peer, topic.events(), outcome, cpu, resident, wal(connection) - wal, equal);
        }
    }

    private PeerTask task(String peer, Filled topic, Path directory) {
        var database = new PeerTask.Database(
                servers.postgres().jdbcUrl(Servers.PEERS),
                servers.postgres().user(Servers.PEERS),
                servers.postgres().password(Servers.PEERS));
        return new PeerTask(
                peer, servers.kafka().bootstrapServers(), topic.topic(), topic.events(), database, directory);
    }

    private static double seconds(ProcessTree tree, java.time.Duration before) {
        return tree.cpu().minus(before).toMillis() / 1e3;
    }

    private static long wal(java.sql.Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
