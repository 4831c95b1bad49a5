package org.huizong.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.huizong.deploy.local.KafkaServer;
import org.huizong.deploy.local.PostgresServer;

/**
 * The servers of this JVM: one PostgreSQL with the three databases and one Kafka with its topics. A plain test without
 * Quarkus may use them as well.
 *
 * <p>Quarkus loads test classes several times, so what is shared are system properties, never static fields.
 */
public final class TestServers {

    private static final String PREFIX = "huizong.test.";
    private static final String KAFKA = PREFIX + "kafka";

    private TestServers() {}

    /** Starts what is not started yet. */
    public static TestServers shared() {
        // The one object that all class loaders of this JVM have in common.
        synchronized (System.class) {
            if (System.getProperty(KAFKA) == null) {
                start();
            }
        }
        return new TestServers();
    }

    public String bootstrapServers() {
        return System.getProperty(KAFKA);
    }

    public String jdbcUrl(String database) {
        return System.getProperty(PREFIX + database + ".url");
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(database), password(database));
    }

    public String user(String database) {
        return System.getProperty(PREFIX + database + ".user");
    }

    public String password(String database) {
        return System.getProperty(PREFIX + database + ".password");
    }

    /** What the launcher would hand to the service that owns the database. */
    Map<String, String> settingsOf(String database) {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl(database));
        settings.put("quarkus.datasource.username", user(database));
        settings.put("quarkus.datasource.password", password(database));
        settings.put("kafka.bootstrap.servers", bootstrapServers());
        settings.put("mp.jwt.verify.publickey.location", TestTokens.publicKeyLocation());
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    private static void start() {
        var home = temporaryHome();
        TestTokens.makeKeys(home);
        var running = new ArrayDeque<AutoCloseable>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running, home)));
        var postgres = PostgresServer.start(home.resolve("postgres"));
        running.push(postgres);
        for (var database : PostgresServer.DATABASES) {
            System.setProperty(PREFIX + database + ".url", postgres.jdbcUrl(database));
            System.setProperty(PREFIX + database + ".user", postgres.user(database));
            System.setProperty(PREFIX + database + ".password", postgres.password(database));
        }
        var kafka = KafkaServer.start(home.resolve("kafka"));
        running.push(kafka);
        System.setProperty(KAFKA, kafka.bootstrapServers());
    }

    private static Path temporaryHome() {
        try {
            return Files.createTempDirectory("huizong-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Deque<AutoCloseable> running, Path home) {
        try {
            for (var server : running) {
                server.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("a test server does not stop", e);
        }
        deleteWhole(home);
    }

    private static void deleteWhole(Path home) {
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
