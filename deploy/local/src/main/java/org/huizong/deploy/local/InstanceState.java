package org.huizong.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What the launcher last said about its instance, for the commands that ask. */
record InstanceState(Phase phase, long launcher, String host, int portBase, Map<String, ProcessState> processes) {

    enum Phase {
        STOPPED,
        STARTING,
        READY,
        STOPPING
    }

    /**
     * One process of the set.
     *
     * @param state a word: starting, ready, restarting, stopped
     */
    record ProcessState(String state, long pid, int port, int restarts) {

        static final ProcessState NONE = new ProcessState("stopped", 0, 0, 0);
    }

    static final InstanceState NONE =
            new InstanceState(Phase.STOPPED, 0, "127.0.0.1", CommandLine.DEFAULT_PORT_BASE, Map.of());

    static final List<String> NAMES =
            List.of("postgresql", "kafka", "budget-service", "performance-service", "aggregation-service");

    static InstanceState read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            var processes = new LinkedHashMap<String, ProcessState>();
            for (var name : NAMES) {
                processes.put(
                        name,
                        new ProcessState(
                                properties.getProperty(name + ".state", "stopped"),
                                number(properties, name + ".pid"),
                                (int) number(properties, name + ".port"),
                                (int) number(properties, name + ".restarts")));
            }
            return new InstanceState(
                    Phase.valueOf(properties.getProperty("phase")),
                    number(properties, "launcher"),
                    properties.getProperty("host"),
                    (int) number(properties, "port-base"),
                    processes);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            return NONE;
        }
    }

    private static long number(Properties properties, String key) {
        return Long.parseLong(properties.getProperty(key, "0"));
    }

    void write(Path file) {
        var properties = new Properties();
        properties.setProperty("phase", phase.name());
        properties.setProperty("launcher", Long.toString(launcher));
        properties.setProperty("host", host);
        properties.setProperty("port-base", Integer.toString(portBase));
        processes.forEach((name, process) -> {
            properties.setProperty(name + ".state", process.state());
            properties.setProperty(name + ".pid", Long.toString(process.pid()));
            properties.setProperty(name + ".port", Integer.toString(process.port()));
            properties.setProperty(name + ".restarts", Integer.toString(process.restarts()));
        });
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var writer = Files.newBufferedWriter(unfinished)) {
                properties.store(writer, null);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // A full disk must not stop what already runs; the next change is written again.
            System.err.println("无法写入状态 / cannot write the state: " + e.getMessage());
        }
    }
}
