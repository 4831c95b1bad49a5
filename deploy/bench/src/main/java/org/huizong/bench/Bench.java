package org.huizong.bench;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.huizong.bench.report.Findings;
import org.huizong.bench.report.Report;
import org.huizong.bench.set.Servers;
import org.huizong.bench.set.Workspace;
import org.huizong.bench.workload.Places;
import org.huizong.bench.workload.Workload;

/** {@code deploy/run bench}. Exit codes: 0 measured, 1 a contestant's cells are not the oracle's, 2 wrong usage. */
public final class Bench {

    /** Held, because the log manager would forget a logger that nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

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
        var workload = new Workload(options.workload(), new Places());
        Console.say("%d books, %d events, seed %d", options.workload().books(), workload.events(), options.seed());
        Findings findings;
        try (var servers = Servers.start(Workspace.fresh(options.data()), checkout)) {
            // Ctrl-C: the servers have sessions of their own and would outlive this process.
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
            findings = new Campaign(options, servers, workload).run();
        }
        Workspace.delete(options.data());
        var report = options.report().orElse(checkout.resolve("docs/benchmark.md"));
        new Report(findings).write(report);
        Console.say("%s, %.1f minutes", report, findings.minutes());
        return allEqual(findings) ? 0 : 1;
    }

    private static boolean allEqual(Findings findings) {
        return !findings.drains().isEmpty()
                && findings.drains().size() == findings.equalDrains().size()
                && findings.equalAtTheEnd().orElse(true)
                && findings.peers().keySet().stream()
                        .filter(peer -> !peer.equals("ceilings"))
                        .allMatch(peer -> findings.equalRuns(peer).size()
                                == findings.peers().get(peer).size());
    }
}
