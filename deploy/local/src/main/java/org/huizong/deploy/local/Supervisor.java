package org.huizong.deploy.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.huizong.deploy.local.InstanceState.Phase;

/** The process that starts the set, looks after it, and stops it. It lives as long as its instance. */
public final class Supervisor {

    /** Exit code when another launcher holds the instance. */
    static final int ALREADY_RUNNING = 3;

    private static final int LOCK_ATTEMPTS = 10;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final Instance instance;
    private final String host;
    private final int portBase;
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(6);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, Supervised> processes = new LinkedHashMap<>();
    private final long startedNanos = System.nanoTime();
    private volatile Phase phase = Phase.STARTING;

    private Supervisor(Instance instance, String host, int portBase) {
        this.instance = instance;
        this.host = host;
        this.portBase = portBase;
    }

    /** @param arguments data directory, host, port base, and the process id of a foreground command or 0 */
    public static void main(String... arguments) {
        QuietLog.install();
        var instance = Instance.existing(Path.of(arguments[0]));
        var lock = instance.tryLock();
        // A second command that only looks holds the lock for a moment.
        for (int attempt = 0; lock.isEmpty() && attempt < LOCK_ATTEMPTS; attempt++) {
            ServerProcess.pause(50, TimeUnit.MILLISECONDS);
            lock = instance.tryLock();
        }
        if (lock.isEmpty()) {
            System.exit(ALREADY_RUNNING);
        }
        var supervisor = new Supervisor(instance, arguments[1], Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop));
        try {
            supervisor.endWith(Long.parseLong(arguments[3]));
            supervisor.start();
        } catch (ServerStartException | CompletionException e) {
            var cause = e.getCause() instanceof ServerStartException started ? started : e;
            System.out.println(cause.getMessage());
            System.exit(1);
        }
    }

    /** A foreground command that is gone, however it went, takes its set along. */
    private void endWith(long foreground) {
        if (foreground != 0) {
            ProcessHandle.of(foreground)
                    .orElseGet(() -> {
                        throw new ServerStartException("up 已结束 / up has ended");
                    })
                    .onExit()
                    .thenRun(() -> System.exit(0));
        }
    }

    private void start() {
        var stopped = LeftOvers.stop(instance);
        if (stopped > 0) {
            System.out.println("已停止上次遗留的进程 / stopped " + stopped + " processes of a killed run");
        }
        refuseBusyPorts();
        instance.keys().createMissing();
        var postgresPort = FreePorts.next();
        var kafkaPort = FreePorts.next();
        var controllerPort = FreePorts.next();
        var postgres = supervise("postgresql", postgresPort, "INT", () -> {
            var server = PostgresServer.start(instance.data().resolve("postgresql"), postgresPort);
            return server.process();
        });
        var kafka = supervise("kafka", kafkaPort, "TERM", () -> {
            var server = KafkaServer.start(instance.data().resolve("kafka"), kafkaPort, controllerPort);
            return server.process();
        });
        var services = new ArrayList<Supervised>();
        for (var service : Service.values()) {
            var start = new ServiceStart(instance, service, host, portBase, postgresPort, kafkaPort, http);
            services.add(supervise(service.title(), service.port(portBase), "TERM", start));
        }
        startTogether(List.of(postgres, kafka));
        startTogether(services);
        phase = Phase.READY;
        say();
        System.out.println("全部就绪 / everything is ready after " + seconds());
    }

    private void refuseBusyPorts() {
        for (var service : Service.values()) {
            var port = service.port(portBase);
            if (!FreePorts.isFree(host, port)) {
                throw new ServerStartException("端口 " + port + " 已被占用 / port " + port + " is busy (" + service.title()
                        + "); choose others with --port-base N");
            }
        }
    }

    private Supervised supervise(String name, int port, String stopSignal, Supplier<ServerProcess> starter) {
        var supervised = new Supervised(name, port, stopSignal, starter, scheduler, this::say);
        synchronized (processes) {
            processes.put(name, supervised);
        }
        return supervised;
    }

    private void startTogether(List<Supervised> group) {
        var starts = group.stream()
                .map(process -> CompletableFuture.runAsync(
                        () -> {
                            process.start();
                            System.out.println(process.name() + " 就绪 / ready after " + seconds() + ", port "
                                    + process.state().port());
                        },
                        scheduler))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(starts).join();
    }

    private String seconds() {
        var millis = Duration.ofNanos(System.nanoTime() - startedNanos).toMillis();
        return millis / 1000 + "." + millis % 1000 / 100 + " s";
    }

    private void say() {
        synchronized (processes) {
            var states = new LinkedHashMap<String, InstanceState.ProcessState>();
            processes.forEach((name, process) -> states.put(name, process.state()));
            instance.write(new InstanceState(phase, ProcessHandle.current().pid(), host, portBase, states));
        }
    }

    /** Services first, so that they can finish what they write; then the servers below them. */
    private void stop() {
        phase = Phase.STOPPING;
        List<Supervised> all;
        synchronized (processes) {
            all = List.copyOf(processes.values());
        }
        all.forEach(Supervised::expectEnd);
        all.stream().skip(2).parallel().forEach(process -> process.stop(STOP_PATIENCE));
        all.stream().limit(2).parallel().forEach(process -> process.stop(STOP_PATIENCE));
        // What was still being started when the end was asked for may even start one more process.
        for (int pass = 0; pass < 5 && LeftOvers.stop(instance) > 0; pass++) {
            ServerProcess.pause(50, TimeUnit.MILLISECONDS);
        }
        phase = Phase.STOPPED;
        say();
        System.out.println("已停止 / stopped");
    }

    static URI url(String host, int port, String path) {
        var name = host.equals("0.0.0.0") ? "127.0.0.1" : host;
        return URI.create("http://" + name + ":" + port + path);
    }
}
