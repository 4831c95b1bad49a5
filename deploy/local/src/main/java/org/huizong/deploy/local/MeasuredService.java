package org.huizong.deploy.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * One service started as {@code deploy/run up} starts it, but looked after by the caller: for measurements, which start, kill
 * and restart it themselves.
 */
public final class MeasuredService implements AutoCloseable {

    private final ServerProcess process;
    private final int port;

    private MeasuredService(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param data the directory whose {@code postgresql} and {@code kafka} are the servers' own
     * @param checkout where the service was built
     * @param portBase port of budget-service; the others follow
     */
    public static MeasuredService start(
            Path data, Path checkout, String title, int portBase, PostgresServer postgres, KafkaServer kafka) {
        var instance = Instance.prepared(data);
        instance.keys().createMissing();
        try {
            new Programs(instance.programs()).takeFrom(checkout);
        } catch (IOException e) {
            throw Instance.unwritable(data, e);
        }
        var service = Arrays.stream(Service.values())
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        var http = HttpClient.newHttpClient();
        var process =
                new ServiceStart(instance, service, "127.0.0.1", portBase, postgres.port(), kafka.port(), http).get();
        return new MeasuredService(process, service.port(portBase));
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** As the operating system or its lack of memory ends it: without a word. */
    public void kill() {
        process.stop("KILL", Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        process.stop("TERM", Duration.ofSeconds(20));
    }
}
