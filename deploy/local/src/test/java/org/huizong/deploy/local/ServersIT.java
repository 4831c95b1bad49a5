package org.huizong.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersIT {

    @TempDir
    Path directory;

    @BeforeAll
    static void quiet() {
        QuietLog.install();
    }

    @BeforeEach
    void parentIsPrivate() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void postgresIsDurableAndAsksForAPassword() throws Exception {
        try (var server = PostgresServer.start(directory)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "full_page_writes")).isEqualTo("on");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("budget"), "budget", "wrong"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(
                            server.jdbcUrl("aggregation"), "budget", server.password("budget")))
                    .hasMessageContaining("permission denied");
        }
    }

    /** The way of a root that may make no user namespace: the cluster belongs to nobody, below a private directory. */
    @Test
    void rootHandsTheServerDownToTheOwnerOfTheCluster() throws Exception {
        assumeTrue(Files.getAttribute(directory, "unix:uid").equals(0), "only root may hand down");
        // Given
        var cluster = Files.createDirectory(
                directory.resolve("cluster"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.setAttribute(cluster, "unix:uid", 65534);
        // When
        try (var server = PostgresServer.start(directory)) {
            // Then
            execute(server, "create table kept (id int)");
            assertThat(Files.getAttribute(cluster.resolve("PG_VERSION"), "unix:uid"))
                    .isEqualTo(65534);
        }
        try (var server = PostgresServer.start(directory)) {
            execute(server, "select id from kept");
        }
    }

    @Test
    void aPostmasterOfAKilledLauncherMakesWayForTheNext() throws Exception {
        var abandoned = PostgresServer.start(directory);
        execute(abandoned, "create table kept (id int)");
        try (var server = PostgresServer.start(directory)) {
            assertThat(abandoned.isAlive()).isFalse();
            execute(server, "select id from kept");
        }
    }

    @Test
    void whatWasCommittedSurvivesAKilledPostmaster() throws Exception {
        var killed = PostgresServer.start(directory);
        execute(killed, "create table kept (id int)");
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        killed.stop();
        try (var server = PostgresServer.start(directory, killed.port())) {
            execute(server, "select id from kept");
        }
    }

    @Test
    void kafkaHasItsTopicsAndKeepsThemOverAKill() throws Exception {
        var killed = KafkaServer.start(directory);
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        killed.stop();
        try (var server = KafkaServer.start(directory);
                var admin = Admin.create(Map.of("bootstrap.servers", (Object) server.bootstrapServers()))) {
            var topics = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            assertThat(topics)
                    .containsExactlyInAnyOrder(
                            KafkaTopics.DEPARTMENTAL_BUDGET,
                            KafkaTopics.DEPARTMENTAL_BUDGET_RESTRICTED,
                            KafkaTopics.PERFORMANCE,
                            KafkaTopics.CLASSIFICATION);
        }
    }

    private static String setting(PostgresServer server, String name) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var result = statement.executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("budget"), server.user("budget"), server.password("budget"));
    }
}
