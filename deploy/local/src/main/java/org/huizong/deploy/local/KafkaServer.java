package org.huizong.deploy.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker (KRaft, one node) as a process of its own in a directory of its own, tuned to be small, with the
 * topics of {@link KafkaTopics}.
 */
public final class KafkaServer implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final String JAR_NAMES = "kafka-jars.txt";
    private static final String LOG_BINDING = "slf4j-jdk14";

    private final ServerProcess process;
    private final int port;

    private KafkaServer(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    public static KafkaServer start(Path directory) {
        return start(directory, FreePorts.next(), FreePorts.next());
    }

    public static KafkaServer start(Path directory, int port, int controllerPort) {
        var home = ServerProcess.createDirectories(directory);
        var properties = home.resolve("server.properties");
        write(properties, configuration(port, controllerPort));
        if (!Files.exists(home.resolve("log/meta.properties"))) {
            format(home, properties);
        }
        var process = ServerProcess.start(
                "Kafka", java(home, "kafka.Kafka", properties.toString()), Map.of(), home, home.resolve("kafka.log"));
        var server = new KafkaServer(process, port);
        try {
            KafkaTopics.create(server.bootstrapServers(), START_PATIENCE, process::isAlive);
        } catch (ServerStartException e) {
            process.stop("TERM", STOP_PATIENCE);
            throw process.failed(e.getMessage());
        }
        return server;
    }

    private static void format(Path home, Path properties) {
        var log = home.resolve("format.log");
        var command = java(
                home,
                "kafka.tools.StorageTool",
                "format",
                "--ignore-formatted",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                properties.toString());
        var process = ServerProcess.start("Kafka storage", command, Map.of(), home, log);
        process.await(START_PATIENCE);
        if (process.exitCode().orElse(-1) != 0) {
            throw process.failed(
                    "exit code " + process.exitCode().map(String::valueOf).orElse("none"));
        }
    }

    private static List<String> java(Path home, String mainClass, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // First, so that a left-over broker of a killed launcher is found by its command line.
                "-Dhuizong.home=" + home,
                "-Xms64m",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                classPath(),
                mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Kafka's own jars out of this program's class path; all of it, should one be missing there under its name. */
    private static String classPath() {
        var all = System.getProperty("java.class.path").split(File.pathSeparator);
        var names = jarNames();
        var own = Arrays.stream(all)
                .filter(entry -> names.contains(fileName(entry)))
                .toList();
        var binding = Arrays.stream(all)
                .filter(entry -> fileName(entry).startsWith(LOG_BINDING))
                .toList();
        if (own.size() != names.size()) {
            return String.join(File.pathSeparator, all);
        }
        return Stream.concat(own.stream(), binding.stream()).collect(Collectors.joining(File.pathSeparator));
    }

    private static String fileName(String path) {
        return Path.of(path).getFileName().toString();
    }

    private static Set<String> jarNames() {
        try (var names = KafkaServer.class.getResourceAsStream(JAR_NAMES)) {
            var text = new String(names.readAllBytes(), StandardCharsets.UTF_8).strip();
            return Arrays.stream(text.split(":"))
                    .map(jar -> fileName(jar))
                    .filter(jar -> !jar.startsWith(LOG_BINDING))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties configuration(int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                // Relative to the working directory: a comma in the path would make two directories of it.
                "log"));
        // Topics are made by name with their partitions, and what they hold is state: time takes nothing away.
        settings.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                "message.max.bytes", Integer.toString(KafkaTopics.MAX_MESSAGE_BYTES),
                "replica.fetch.max.bytes", Integer.toString(KafkaTopics.MAX_MESSAGE_BYTES)));
        // A broker that was killed may register again only when its old session has lapsed.
        settings.putAll(Map.of("broker.session.timeout.ms", "2000", "broker.heartbeat.interval.ms", "250"));
        // One small node.
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0",
                "num.network.threads", "2",
                "num.io.threads", "2",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "log.index.size.max.bytes", "1048576"));
        return settings;
    }

    private static void write(Path file, Properties settings) {
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        } catch (IOException e) {
            throw new ServerStartException("无法写入 / cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    ServerProcess process() {
        return process;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void stop() {
        process.stop("TERM", STOP_PATIENCE);
    }

    @Override
    public void close() {
        stop();
    }
}
