package org.huizong.deploy.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.huizong.deploy.local.InstanceState.Phase;

/** Starts the instance by a launcher process of its own, shows its progress, and loads the samples the first time. */
final class UpCommand {

    private static final String LOCAL_ONLY = "127.0.0.1";
    private static final long ABANDONED_NANOS = 3_000_000_000L;

    private final Instance instance;
    private final Path checkout;
    private final CommandLine line;
    private long shownBytes;
    private volatile boolean foreground = true;

    UpCommand(Instance instance, Path checkout, CommandLine line) {
        this.instance = instance;
        this.checkout = checkout;
        this.line = line;
    }

    int execute() throws IOException {
        var lock = instance.tryLock();
        if (lock.isEmpty()) {
            return alreadyRunning();
        }
        takePrograms(lock.get());
        var launcher = startLauncher();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(launcher)));
        if (!ready(launcher)) {
            return launcher.exitCode().orElse(1) == Supervisor.ALREADY_RUNNING ? alreadyRunning() : 1;
        }
        if (line.has("--no-samples")) {
            warmUp();
        }
        var loaded = loadSamples();
        urls();
        if (line.has("--detach")) {
            foreground = false;
            return loaded;
        }
        System.out.println("Ctrl-C 停止 / Ctrl-C stops everything");
        while (launcher.isAlive()) {
            show();
            ServerProcess.pause(200, TimeUnit.MILLISECONDS);
        }
        show();
        return launcher.exitCode().orElse(1) == 0 ? 0 : lost();
    }

    /** Under the lock, so that nobody runs from what is being replaced; the launcher then takes the lock for itself. */
    private void takePrograms(Instance.Lock lock) {
        try {
            new Programs(instance.programs()).takeFrom(checkout);
        } catch (IOException e) {
            throw Instance.unwritable(instance.data(), e);
        } finally {
            lock.close();
        }
    }

    private ServerProcess startLauncher() throws IOException {
        var log = instance.log("launcher");
        shownBytes = Files.exists(log) ? Files.size(log) : 0;
        // Nobody may take the last run's "ready" for this one's.
        instance.write(InstanceState.NONE);
        var host = System.getenv().getOrDefault("HUIZONG_HTTP_HOST", LOCAL_ONLY);
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                LeftOvers.HOME_PROPERTY + instance.data(),
                "-Xms16m",
                "-Xmx64m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                new Programs(instance.programs()).launcherClassPath(),
                Supervisor.class.getName(),
                instance.data().toString(),
                host,
                Integer.toString(line.portBase()),
                line.has("--detach")
                        ? "0"
                        : Long.toString(ProcessHandle.current().pid()));
        return ServerProcess.start("launcher", command, Map.of(), instance.data(), log);
    }

    private boolean ready(ServerProcess launcher) throws IOException {
        while (!isReady(ProcessHandle.of(launcher.pid()).orElse(ProcessHandle.current()))) {
            if (!launcher.isAlive()) {
                show();
                return false;
            }
            show();
            ServerProcess.pause(50, TimeUnit.MILLISECONDS);
        }
        show();
        return true;
    }

    /** What the launcher has said since it was last looked at. */
    private void show() throws IOException {
        try (var log = new RandomAccessFile(instance.log("launcher").toFile(), "r")) {
            var bytes = new byte[(int) Math.max(0, log.length() - shownBytes)];
            log.seek(shownBytes);
            log.readFully(bytes);
            shownBytes += bytes.length;
            System.out.print(new String(bytes, StandardCharsets.UTF_8));
            System.out.flush();
        }
    }

    private int alreadyRunning() throws IOException {
        System.out.println("已在运行 / already running: " + instance.data());
        // The other one may still be copying its programs, with the lock but without a launcher.
        var abandonedSince = 0L;
        while (!LeftOvers.launcher(instance).map(this::isReady).orElse(false)) {
            var abandoned = LeftOvers.launcher(instance).isEmpty() && isUnlocked();
            abandonedSince = !abandoned ? 0 : abandonedSince == 0 ? System.nanoTime() : abandonedSince;
            if (abandoned && System.nanoTime() - abandonedSince > ABANDONED_NANOS) {
                System.err.println("未能启动，见日志 / it did not start, see: deploy/run logs launcher");
                return 1;
            }
            ServerProcess.pause(100, TimeUnit.MILLISECONDS);
        }
        var loaded = loadSamples();
        urls();
        return loaded;
    }

    private boolean isReady(ProcessHandle launcher) {
        var state = instance.state();
        return state.phase() == Phase.READY && state.launcher() == launcher.pid();
    }

    private boolean isUnlocked() {
        var lock = instance.tryLock();
        lock.ifPresent(Instance.Lock::close);
        return lock.isPresent();
    }

    /**
     * The first import and the first query of a Java process load its classes and take a second. Dry runs, which store
     * nothing, take that second here, where the samples would otherwise have.
     */
    private void warmUp() throws IOException {
        var client = ServiceClient.of(instance);
        try (var samples = Files.list(checkout.resolve("deploy/samples"))) {
            for (var sample : samples.sorted().toList()) {
                for (var owner : List.of(Service.BUDGET, Service.PERFORMANCE)) {
                    client.post(
                            owner,
                            "/v1/imports?filename=dry-run&dryRun=true",
                            "text/plain; charset=UTF-8",
                            Files.readAllBytes(sample));
                }
            }
        }
        client.get(Service.AGGREGATION, "/v1/rollups?" + RollupTable.QUERY);
    }

    private int loadSamples() throws IOException {
        if (line.has("--no-samples") || Files.exists(instance.samplesLoaded())) {
            return 0;
        }
        System.out.println("装入样例 / loading the sample documents");
        var client = ServiceClient.of(instance);
        int loaded;
        try (var samples = Files.list(checkout.resolve("deploy/samples"))) {
            loaded = new LoadCommand(client, false).execute(samples.sorted().toList());
        }
        new RollupTable(client).print();
        if (loaded == 0) {
            Files.writeString(instance.samplesLoaded(), "");
        }
        return loaded;
    }

    private void urls() {
        var client = ServiceClient.of(instance);
        for (var service : Service.values()) {
            System.out.println(service.title() + "  " + client.url(service) + "  (OpenAPI: /q/openapi)");
        }
        System.out.println("curl '" + client.url(Service.AGGREGATION) + "/v1/rollups?" + RollupTable.QUERY + "'");
    }

    /** Ctrl-C, or the end of the terminal: the set goes down in order before this command ends. */
    private void interrupted(ServerProcess launcher) {
        if (foreground && launcher.isAlive()) {
            System.out.println("正在停止 / stopping");
            launcher.stop("TERM", DownCommand.PATIENCE);
            LeftOvers.stop(instance);
            System.out.println("已停止 / stopped");
            Runtime.getRuntime().halt(0);
        }
    }

    private int lost() {
        System.err.println("启动器被杀死，正在清理 / the launcher was killed, cleaning up");
        LeftOvers.stop(instance);
        return 1;
    }
}
