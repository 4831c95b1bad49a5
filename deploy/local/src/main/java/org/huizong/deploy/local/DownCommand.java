package org.huizong.deploy.local;

import java.nio.file.Files;
import java.time.Duration;

/** Stops the instance, in order if its launcher lives, and process by process if that was killed. */
final class DownCommand {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Instance instance;

    DownCommand(Instance instance) {
        this.instance = instance;
    }

    int execute() {
        if (!Files.isDirectory(instance.data())) {
            System.out.println("未运行 / not running: " + instance.data());
            return 0;
        }
        var launcher = LeftOvers.launcher(instance);
        launcher.ifPresent(handle -> ServerProcess.stop(handle, "TERM", PATIENCE));
        var leftOver = LeftOvers.stop(instance);
        if (launcher.isEmpty() && leftOver == 0) {
            System.out.println("未运行 / not running: " + instance.data());
        } else {
            System.out.println("已停止 / stopped: " + instance.data());
        }
        instance.write(InstanceState.NONE);
        return 0;
    }
}
