package org.huizong.bench.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A peer in a process of its own, so that its memory and its compiled code are its own. */
public final class PeerProcess {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger ROOT = Logger.getLogger("");

    private PeerProcess() {}

    public static void main(String... words) throws Exception {
        ROOT.setLevel(Level.SEVERE);
        var task = JSON.readValue(Path.of(words[0]).toFile(), PeerTask.class);
        var outcome = peer(task.peer()).run(task);
        JSON.writeValue(Path.of(words[1]).toFile(), outcome);
        System.exit(0);
    }

    private static Peer peer(String name) {
        return switch (name) {
            case "sql" -> new SqlPeer();
            case "matview" -> new MaterializedViewPeer();
            case "group-by" -> new GroupByPeer();
            case "jpa" -> new JpaPeer();
            case "streams" -> new StreamsPeer("at_least_once");
            case "streams-eos" -> new StreamsPeer("exactly_once_v2");
            case "duckdb" -> new DuckDbPeer();
            case "ceilings" -> new Ceilings();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Starts it and lets the caller watch it until it ends. */
    public static Process start(PeerTask task) throws IOException {
        Files.createDirectories(task.directory());
        JSON.writeValue(task.directory().resolve("task.json").toFile(), task);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                PeerProcess.class.getName(),
                task.directory().resolve("task.json").toString(),
                outcome(task).toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(task).toFile())
                .start();
    }

    public static PeerOutcome outcomeOf(PeerTask task) throws IOException {
        if (!Files.exists(outcome(task))) {
            throw new IOException(task.peer() + " did not end well: " + lastLines(log(task)));
        }
        return JSON.readValue(outcome(task).toFile(), PeerOutcome.class);
    }

    private static Path outcome(PeerTask task) {
        return task.directory().resolve("outcome.json");
    }

    private static Path log(PeerTask task) {
        return new File(task.directory().toFile(), "peer.log").toPath();
    }

    private static String lastLines(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(0, Math.min(12, lines.size())));
    }
}
