package org.huizong.deploy.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Starts one service with all that it must know of its instance, and waits until it says that it is ready. */
record ServiceStart(
        Instance instance, Service service, String host, int portBase, int postgresPort, int kafkaPort, HttpClient http)
        implements Supplier<ServerProcess> {

    /** Options of the Java machines of the services, separated by spaces. */
    private static final String JAVA_OPTIONS = "HUIZONG_SERVICE_JAVA_OPTIONS";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public ServerProcess get() {
        var process = ServerProcess.start(
                service.title(), command(), environment(), instance.data(), instance.log(service.title()));
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!process.isAlive()) {
                throw process.failed(
                        "exit code " + process.exitCode().map(String::valueOf).orElse("none"));
            }
            if (System.nanoTime() > deadline) {
                process.stop("TERM", Duration.ofSeconds(5));
                throw process.failed("not ready after " + PATIENCE.toSeconds() + " s");
            }
            ServerProcess.pause(50, TimeUnit.MILLISECONDS);
        }
        return process;
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                LeftOvers.HOME_PROPERTY + instance.data().resolve(service.title()),
                "-Xms48m",
                "-Xmx224m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + service.compilers(),
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8"));
        // Behind the defaults: of two settings of one kind the later counts.
        Optional.ofNullable(System.getenv(JAVA_OPTIONS))
                .filter(options -> !options.isBlank())
                .ifPresent(options -> command.addAll(List.of(options.strip().split("\\s+"))));
        command.addAll(List.of(
                "-jar", new Programs(instance.programs()).serviceJar(service).toString()));
        return command;
    }

    private Map<String, String> environment() {
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_HTTP_HOST", host);
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(service.port(portBase)));
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + service.database());
        settings.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", password());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafkaPort);
        settings.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", instance.keys().publicKeyLocation());
        settings.put("MP_JWT_VERIFY_ISSUER", Keys.ISSUER);
        settings.put("MP_JWT_VERIFY_AUDIENCES", Keys.AUDIENCE);
        settings.put("HUIZONG_SERVICE_KEY", new Secrets(instance.data().resolve("keys")).password("service-key"));
        if (service == Service.AGGREGATION) {
            settings.put("HUIZONG_AGGREGATION_RECONCILIATION_BUDGET", address(Service.BUDGET));
            settings.put("HUIZONG_AGGREGATION_RECONCILIATION_PERFORMANCE", address(Service.PERFORMANCE));
        }
        return settings;
    }

    private String address(Service other) {
        return Supervisor.url(host, other.port(portBase), "").toString();
    }

    private String password() {
        return new Secrets(instance.data().resolve("postgresql/secrets")).password(service.database());
    }

    private boolean ready() {
        var request = HttpRequest.newBuilder(Supervisor.url(host, service.port(portBase), "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("中断 / interrupted", e);
        }
    }
}
