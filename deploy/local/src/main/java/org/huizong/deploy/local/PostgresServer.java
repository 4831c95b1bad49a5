package org.huizong.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL in a directory of its own, durable and password-protected as in production.
 *
 * <p>Holds one database per service, each owned by a role of the same name. A postmaster that a killed launcher left alive
 * on the same directory is stopped first.
 */
public final class PostgresServer implements AutoCloseable {

    public static final List<String> DATABASES = List.of("budget", "performance", "aggregation");

    private static final String SUPERUSER = "huizong_admin";
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final ServerProcess process;
    private final Secrets secrets;
    private final int port;

    private PostgresServer(ServerProcess process, Secrets secrets, int port) {
        this.process = process;
        this.secrets = secrets;
        this.port = port;
    }

    public static PostgresServer start(Path directory) {
        return start(directory, FreePorts.next());
    }

    public static PostgresServer start(Path directory, int port) {
        var home = ServerProcess.createDirectories(directory);
        var secrets = new Secrets(home.resolve("secrets"));
        var cluster = home.resolve("cluster");
        var user = PostgresUser.owning(cluster);
        var binaries = PostgresBinaries.unpackedNear(home);
        stopLeftOver(home);
        if (!Files.exists(cluster.resolve("PG_VERSION")) || Files.exists(home.resolve("initializing"))) {
            initialize(home, cluster, binaries, user, secrets);
        }
        var process = ServerProcess.start(
                "PostgreSQL",
                command(binaries, cluster, user, port),
                Map.of("LC_ALL", "C", "TZ", "UTC"),
                home,
                home.resolve("postgresql.log"));
        var server = new PostgresServer(process, secrets, port);
        server.awaitReady();
        server.createDatabases();
        return server;
    }

    private static List<String> command(Path binaries, Path cluster, PostgresUser user, int port) {
        var command = new ArrayList<>(user.prefix());
        command.add(binaries.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", cluster.toString()));
        Map.ofEntries(
                        Map.entry("port", Integer.toString(port)),
                        Map.entry("listen_addresses", "127.0.0.1"),
                        Map.entry("unix_socket_directories", ""),
                        Map.entry("fsync", "on"),
                        Map.entry("synchronous_commit", "on"),
                        Map.entry("full_page_writes", "on"),
                        Map.entry("password_encryption", "scram-sha-256"),
                        Map.entry("max_connections", "100"),
                        Map.entry("shared_buffers", "64MB"),
                        Map.entry("max_wal_size", "512MB"),
                        Map.entry("jit", "off"),
                        Map.entry("timezone", "UTC"),
                        Map.entry("log_timezone", "UTC"))
                .forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return command;
    }

    private static void initialize(Path home, Path cluster, Path binaries, PostgresUser user, Secrets secrets) {
        var marker = home.resolve("initializing");
        var passwordFile = home.resolve("initial-password");
        try {
            // A cluster that was only half made when its maker was killed holds nothing: make it again.
            if (Files.exists(marker) && Files.exists(cluster)) {
                PostgresBinaries.deleteTree(cluster);
            }
            Files.writeString(marker, "");
            Files.createDirectories(cluster);
            Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
            user.own(cluster);
            Secrets.write(passwordFile, secrets.password(SUPERUSER));
            user.own(passwordFile);
            var command = new ArrayList<>(user.prefix());
            command.addAll(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "--pgdata=" + cluster,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8"));
            run(command, home);
            Files.delete(marker);
        } catch (IOException e) {
            throw new ServerStartException(
                    "无法建立数据库目录 / cannot make the database directory " + cluster + ": " + e.getMessage(), e);
        } finally {
            delete(passwordFile);
        }
    }

    private static void run(List<String> command, Path home) throws IOException {
        var log = home.resolve("initdb.log");
        var process = ServerProcess.start("initdb", command, Map.of("LC_ALL", "C", "TZ", "UTC"), home, log);
        process.await(START_PATIENCE);
        if (process.exitCode().orElse(-1) != 0) {
            throw process.failed(
                    "exit code " + process.exitCode().map(String::valueOf).orElse("none"));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the postmaster of this directory that no launcher looks after any more. */
    static void stopLeftOver(Path directory) {
        var cluster = directory.resolve("cluster");
        var pidFile = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return;
            }
            var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            if (worksIn(cluster, pid)) {
                ProcessHandle.of(pid).ifPresent(handle -> ServerProcess.stop(handle, "INT", STOP_PATIENCE));
            }
            // What a killed postmaster leaves names a process that may by now be somebody else's.
            if (!worksIn(cluster, pid)) {
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            delete(pidFile);
        }
    }

    private static boolean worksIn(Path cluster, long pid) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), cluster);
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            try (var connection = superuser("postgres")) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw process.failed("exit code "
                            + process.exitCode().map(String::valueOf).orElse("none"));
                }
                if (System.nanoTime() > deadline) {
                    process.stop("INT", STOP_PATIENCE);
                    throw process.failed(e.getMessage());
                }
            }
            ServerProcess.pause(50, TimeUnit.MILLISECONDS);
        }
    }

    private Connection superuser(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", secrets.password(SUPERUSER));
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    private void createDatabases() {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            for (var name : DATABASES) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                    statement.execute("create role " + name + " login");
                }
                statement.execute("alter role " + name + " password '" + password(name) + "'");
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute("create database " + name + " owner " + name);
                }
                statement.execute("revoke all on database " + name + " from public");
            }
        } catch (SQLException e) {
            process.stop("INT", STOP_PATIENCE);
            throw new ServerStartException("无法建立数据库 / cannot create the databases: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The role that owns the database. */
    public String user(String database) {
        return database;
    }

    public String password(String database) {
        return secrets.password(database);
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

    /** Disconnects the clients and writes everything out ("fast" shutdown). */
    public void stop() {
        process.stop("INT", STOP_PATIENCE);
    }

    @Override
    public void close() {
        stop();
    }
}
