package org.huizong.deploy.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.huizong.deploy.local.CommandLine.Command;
import org.huizong.deploy.local.CommandLine.WrongUsageException;

/** {@code deploy/run}: does one command and ends. Exit codes: 0 done, 1 refused or failed, 2 wrong usage. */
public final class Launcher {

    private static final int LOG_LINES = 40;

    private final Path checkout;
    private final CommandLine line;

    private Launcher(Path checkout, CommandLine line) {
        this.checkout = checkout;
        this.line = line;
    }

    public static void main(String... words) {
        QuietLog.install();
        System.exit(run(Path.of(System.getProperty("huizong.checkout", ".")), words));
    }

    private static int run(Path checkout, String... words) {
        try {
            var usage = CommandLine.explain(words);
            return usage == 0 ? new Launcher(checkout, CommandLine.parse(List.of(words))).execute() : usage;
        } catch (WrongUsageException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (ServerStartException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("失败 / failed: " + e);
            return 1;
        }
    }

    private int execute() throws IOException {
        var data = line.data().orElse(checkout.resolve(".huizong"));
        if (line.command() == Command.UP) {
            return new UpCommand(Instance.prepared(data), checkout, line).execute();
        }
        var instance = Instance.existing(data);
        return switch (line.command()) {
            case DOWN -> new DownCommand(instance).execute();
            case STATUS -> new StatusCommand(instance).execute();
            case LOGS -> logs(instance);
            case TOKEN -> token(instance);
            case LOAD -> load(instance);
            case AUDIT -> new AuditCommand(ServiceClient.of(instance)).execute();
            case DRIFT -> new DriftCommand(ServiceClient.of(instance)).execute();
            case REBUILD -> new RebuildCommand(ServiceClient.of(instance)).execute();
            case UP, BENCH, CHECK, HELP -> 0;
        };
    }

    private int load(Instance instance) throws IOException {
        var files = line.arguments().stream().map(Path::of).toList();
        return new LoadCommand(ServiceClient.of(instance), line.has("--draft")).execute(files);
    }

    private int token(Instance instance) {
        var all = List.of("*");
        System.out.println(instance.keys()
                .token(
                        line.arguments().get(0),
                        line.regions().isEmpty() ? all : line.regions(),
                        line.budgetUnits().isEmpty() ? all : line.budgetUnits(),
                        Instant.now()));
        return 0;
    }

    private int logs(Instance instance) throws IOException {
        var one = !line.arguments().isEmpty();
        var found = false;
        for (var name : one ? line.arguments() : CommandLine.PROCESSES) {
            var log = instance.log(name);
            if (!Files.exists(log)) {
                continue;
            }
            found = true;
            // A process that was killed while writing may leave half a character.
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (!one) {
                System.out.println("==> " + name + " (" + log + ")");
            }
            lines.subList(one ? 0 : Math.max(0, lines.size() - LOG_LINES), lines.size())
                    .forEach(System.out::println);
        }
        if (!found) {
            System.err.println("没有日志 / no log in " + instance.data());
        }
        return found ? 0 : 1;
    }
}
