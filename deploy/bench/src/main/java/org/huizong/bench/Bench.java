package org.huizong.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.huizong.bench.cell.Oracle;
import org.huizong.bench.drain.ServiceDrain;
import org.huizong.bench.peer.PeerRun;
import org.huizong.bench.set.Servers;
import org.huizong.bench.set.Topics;
import org.huizong.bench.set.Workspace;
import org.huizong.bench.workload.Places;
import org.huizong.bench.workload.Workload;
import org.huizong.deploy.local.KafkaTopics;

/** {@code deploy/run bench}. Exit codes: 0 measured, 1 a contestant's cells are not the oracle's, 2 wrong usage. */
public final class Bench {

    /** Held, because the log manager would forget a logger that nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

    private static final int PORT_BASE = 18_500;

    private Bench() {}

    public static void main(String... words) throws Exception {
        ROOT.setLevel(Level.SEVERE);
        try {
            System.exit(run(words));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static int run(String... words) throws Exception {
        var checkout = Path.of(System.getProperty("huizong.checkout", "."));
        var options = Options.parse(checkout, words);
        var places = new Places();
        var workload = new Workload(options.workload(), places);
        say("%d books, %d events, seed %d", options.workload().books(), workload.events(), options.seed());
        var truth = new Oracle(workload, workload.events()).truth();
        say("oracle: %s, %d books with content", truth.digest(), truth.books());
        boolean equal = true;
        try (var servers = Servers.start(Workspace.fresh(options.data()), checkout)) {
            var topics = new Topics(servers.kafka().bootstrapServers());
            long started = System.nanoTime();
            var filled = topics.fill(KafkaTopics.DEPARTMENTAL_BUDGET, workload, workload.events());
            say("topic filled in %.1f s: %s", (System.nanoTime() - started) / 1e9, filled);
            for (int run = 0; run < options.runs(); run++) {
                var drain = new ServiceDrain(servers, places, PORT_BASE);
                var drained = drain.run(filled, truth);
                drained.service().close();
                equal &= drained.result().equal();
                tell(drained.result(), truth, filled.events());
            }
            for (var peer : options.peers()) {
                var result = new PeerRun(servers).run(peer, filled, truth.digest());
                say("%s %s %s", peer, result.equal(), result.outcome().figures());
                say("   %s %s", result.outcome().digest(), result.cpuSeconds());
                if (!result.outcome().points().isEmpty()) {
                    var p = result.outcome().points();
                    say("  %s", p.get(p.size() - 1));
                }
            }
        }
        return equal ? 0 : 1;
    }

    private static void tell(ServiceDrain.Result result, Oracle.Truth truth, int events) {
        say(
                "%s: %.0f book versions/s, warm %.0f; %.1f s from the start of the process to the visible total",
                result.equal() ? "equal" : "NOT EQUAL",
                result.progress().rate(),
                result.progress().warmRate(),
                result.seconds());
        say(
                "  cpu s: %s; resident MB: %s",
                result.cpuSeconds(),
                result.residentBytes().entrySet().stream()
                        .map(entry -> Map.entry(entry.getKey(), entry.getValue() >> 20))
                        .toList());
        say(
                "  WAL %.1f KB a version; blocks %.1f MB, %.1f bytes a cell; rows written a version: %s",
                result.walBytes() / 1e3 / events,
                result.cellBytes() / 1e6,
                (double) result.cellBytes() / truth.digest().cells(),
                result.rows().entrySet().stream()
                        .map(entry -> "%s %.2f".formatted(entry.getKey(), (double) entry.getValue() / events))
                        .toList());
    }

    private static void say(String format, Object... arguments) {
        System.out.println(format.formatted(arguments));
    }
}
