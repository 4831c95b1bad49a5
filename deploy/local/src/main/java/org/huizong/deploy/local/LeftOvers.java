package org.huizong.deploy.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Processes of an instance whose launcher was killed. They are known by the directory that their command line names. */
final class LeftOvers {

    static final String HOME_PROPERTY = "-Dhuizong.home=";

    private LeftOvers() {}

    static List<ProcessHandle> of(Instance instance) {
        var self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != self && namesHome(handle.pid(), instance.data()))
                .toList();
    }

    /** Stops the services and the broker, then the database server. */
    static int stop(Instance instance) {
        var processes = of(instance);
        processes.parallelStream().forEach(handle -> ServerProcess.stop(handle, "TERM", Duration.ofSeconds(15)));
        PostgresServer.stopLeftOver(instance.data().resolve("postgresql"));
        return processes.size();
    }

    /** The launcher that looks after the instance now. */
    static Optional<ProcessHandle> launcher(Instance instance) {
        return of(instance).stream()
                .filter(handle -> commandLine(handle.pid()).contains(Supervisor.class.getName()))
                .findFirst();
    }

    private static boolean namesHome(long pid, Path data) {
        return commandLine(pid).stream()
                .filter(word -> word.startsWith(HOME_PROPERTY))
                .map(word -> Path.of(word.substring(HOME_PROPERTY.length())))
                .anyMatch(home -> home.startsWith(data));
    }

    private static List<String> commandLine(long pid) {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            return List.of();
        }
    }
}
