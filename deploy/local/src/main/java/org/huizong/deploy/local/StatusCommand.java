package org.huizong.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says what runs; exit code 1 unless everything is ready. */
final class StatusCommand {

    private final Instance instance;

    StatusCommand(Instance instance) {
        this.instance = instance;
    }

    int execute() {
        var launcher = LeftOvers.launcher(instance);
        if (launcher.isEmpty()) {
            var leftOver = LeftOvers.of(instance).size();
            System.out.println(
                    leftOver == 0
                            ? "未运行 / not running: " + instance.data()
                            : "启动器已被杀死，遗留 " + leftOver + " 个进程 / the launcher was killed and left " + leftOver
                                    + " processes: run up or down");
            return 1;
        }
        var state = instance.state();
        System.out.println("实例 / instance " + instance.data() + ": " + word(state.phase()));
        var table = new TextTable(List.of("进程 process", "状态 state", "pid", "端口 port", "重启 restarts", "MiB"));
        var megabytes = 0L;
        var rows = new ArrayList<List<String>>();
        rows.add(row(
                "launcher",
                new InstanceState.ProcessState("ready", launcher.get().pid(), 0, 0)));
        state.processes().forEach((name, process) -> rows.add(row(name, process)));
        for (var row : rows) {
            table.add(row);
            megabytes += Long.parseLong(row.get(5));
        }
        table.add(List.of("", "", "", "", "", Long.toString(megabytes)));
        System.out.print(table);
        var ready = state.phase() == InstanceState.Phase.READY
                && state.processes().values().stream()
                        .allMatch(process -> process.state().equals("ready"));
        return ready ? 0 : 1;
    }

    private static String word(InstanceState.Phase phase) {
        return switch (phase) {
            case READY -> "运行中 / running";
            case STARTING -> "启动中 / starting";
            case STOPPING -> "停止中 / stopping";
            case STOPPED -> "已停止 / stopped";
        };
    }

    private static List<String> row(String name, InstanceState.ProcessState process) {
        return List.of(
                name,
                process.state(),
                process.pid() == 0 ? "" : Long.toString(process.pid()),
                process.port() == 0 ? "" : Integer.toString(process.port()),
                Integer.toString(process.restarts()),
                Long.toString(residentMegabytes(process.pid())));
    }

    private static long residentMegabytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
