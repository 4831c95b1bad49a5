package org.huizong.bench.set;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.huizong.bench.machine.ProcessTree;
import org.huizong.deploy.local.KafkaServer;
import org.huizong.deploy.local.PostgresServer;

/** The PostgreSQL and the Kafka of {@code deploy/run}, with its settings, for one benchmark. */
public record Servers(Path data, Path checkout, PostgresServer postgres, KafkaServer kafka) implements AutoCloseable {

    /** Ours. */
    public static final String AGGREGATION = "aggregation";

    /** Where the peers keep what they keep: as durable, on the same server. */
    public static final String PEERS = "performance";

    public static Servers start(Path data, Path checkout) {
        var postgres = PostgresServer.start(data.resolve("postgresql"));
        try {
            return new Servers(data, checkout, postgres, KafkaServer.start(data.resolve("kafka")));
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(database), postgres.user(database), postgres.password(database));
    }

    /** Forgets everything that a database holds. */
    public void empty(String database) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists public cascade");
            statement.execute("create schema public");
        }
    }

    public ProcessTree postgresTree() {
        return new ProcessTree(postgres.pid());
    }

    public ProcessTree kafkaTree() {
        return new ProcessTree(kafka.pid());
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
