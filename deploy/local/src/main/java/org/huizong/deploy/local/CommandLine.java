package org.huizong.deploy.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed after {@code deploy/run}. Options stand before or after the arguments.
 *
 * <p>This file needs nothing but the JDK: {@code deploy/run} also runs it as a single source file, so that a wrong option is
 * refused, and help is given, before anything has been built.
 *
 * @param data the instance's directory, if one was named
 * @param arguments what is no option: files, a role, a service
 */
public record CommandLine(
        Command command,
        Optional<Path> data,
        Set<String> flags,
        int portBase,
        List<String> regions,
        List<String> budgetUnits,
        List<String> arguments) {

    public static final int DEFAULT_PORT_BASE = 8081;
    public static final List<String> ROLES =
            List.of("unit", "department", "finance-bureau", "auditor", "administrator");
    public static final List<String> PROCESSES =
            List.of("budget-service", "performance-service", "aggregation-service", "postgresql", "kafka", "launcher");

    private static final List<String> SIZES = List.of("XS", "S", "M", "L");
    private static final Set<String> TAKES_VALUE = Set.of(
            "--data",
            "--port-base",
            "--region",
            "--budget-unit",
            "--size",
            "--books",
            "--peers",
            "--runs",
            "--seed",
            "--budget",
            "--report");

    public static final String HELP =
            """
            用法 / usage: deploy/run COMMAND [OPTION…] [ARGUMENT…]

              up [--detach] [--no-samples] [--port-base N]
                            构建缺少的部分，启动全套，首次启动时装入样例 / builds what is missing, starts the whole set,
                            loads the sample documents the first time; Ctrl-C stops everything
              down          停止 / stops the instance, also one whose launcher was killed
              status        状态 / what runs, where, with how much memory
              logs [NAME]   日志 / the end of each log, or the whole log of one process:
                            budget-service, performance-service, aggregation-service, postgresql, kafka, launcher
              load [--draft] FILE…
                            导入文档、文件夹或压缩包 / imports published documents (txt, md, html, pdf, xlsx, docx, json), folders
                            and zips of them into both owning services and waits until they are visible
              token ROLE [--region CODE]… [--budget-unit ID]…
                            签发令牌 / prints a token: unit, department, finance-bureau, auditor, administrator
              drift         对账 / compares the rollups with the contributions they are made of; must be 0.00
              rebuild       重建 / makes the rollups anew from the contributions beside the running service, says what differed
              audit verify  核验审计 / reads the audit trails of all services and compares every hash
              bench [--size XS|S|M|L] [--peers all|none|NAME,…] [--runs N] [--seed N] [--budget MINUTES] [--disorder]
                            性能测试 / measures this set and its peers on the same workload and writes docs/benchmark.md;
                            peers: sql, jpa, matview, group-by, streams, streams-eos, duckdb, ceilings
              check         style gates and the tests that start no server
              help          this text

            Every command takes --data DIR, the instance's directory (default: .huizong in the checkout).
            Ports: N budget-service, N+1 performance-service, N+2 aggregation-service; N is 8081 by default.
            HUIZONG_HTTP_HOST names the address that the services listen on (default 127.0.0.1).
            Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
            """;

    /** The commands; each with the flags and the repeatable options that it takes. */
    public enum Command {
        UP(Set.of("--detach", "--no-samples"), Set.of("--port-base"), 0),
        DOWN(Set.of(), Set.of(), 0),
        STATUS(Set.of(), Set.of(), 0),
        LOGS(Set.of(), Set.of(), 1),
        LOAD(Set.of("--draft"), Set.of(), Integer.MAX_VALUE),
        TOKEN(Set.of(), Set.of("--region", "--budget-unit"), 1),
        DRIFT(Set.of(), Set.of(), 0),
        REBUILD(Set.of(), Set.of(), 0),
        AUDIT(Set.of(), Set.of(), 1),
        BENCH(
                Set.of("--disorder"),
                Set.of("--size", "--books", "--peers", "--runs", "--seed", "--budget", "--report"),
                0),
        CHECK(Set.of(), Set.of(), 0),
        HELP(Set.of(), Set.of(), Integer.MAX_VALUE);

        private final Set<String> flags;
        private final Set<String> options;
        private final int mostArguments;

        Command(Set<String> flags, Set<String> options, int mostArguments) {
            this.flags = flags;
            this.options = options;
            this.mostArguments = mostArguments;
        }

        static Command named(String word) {
            return Arrays.stream(values())
                    .filter(command -> command.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new WrongUsageException("未知命令 / unknown command: " + word));
        }
    }

    /** What was typed has no meaning; exit code 2. */
    public static final class WrongUsageException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public WrongUsageException(String message) {
            super(message);
        }
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    public static CommandLine parse(List<String> words) {
        var options = new ArrayList<Map.Entry<String, String>>();
        var arguments = new ArrayList<String>();
        var rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (word.equals("--")) {
                arguments.addAll(rest);
                rest.clear();
            } else if (word.startsWith("-") && word.length() > 1) {
                options.add(option(word, rest));
            } else {
                arguments.add(word);
            }
        }
        if (options.contains(Map.entry("--help", ""))) {
            return of(Command.HELP, List.of(), List.of());
        }
        if (arguments.isEmpty()) {
            throw new WrongUsageException("缺少命令 / a command is missing");
        }
        return of(Command.named(arguments.get(0)), options, arguments.subList(1, arguments.size()));
    }

    private static Map.Entry<String, String> option(String word, Deque<String> rest) {
        var name = word.equals("-h") ? "--help" : word.replaceFirst("=.*", "");
        if (!TAKES_VALUE.contains(name)) {
            return Map.entry(word.equals("-h") ? "--help" : word, "");
        }
        if (word.length() > name.length()) {
            return Map.entry(name, word.substring(name.length() + 1));
        }
        if (rest.isEmpty()) {
            throw new WrongUsageException("选项缺少值 / option needs a value: " + name);
        }
        return Map.entry(name, rest.removeFirst());
    }

    private static CommandLine of(Command command, List<Map.Entry<String, String>> options, List<String> arguments) {
        for (var option : options) {
            var known = option.getKey().equals("--data")
                    || command.flags.contains(option.getKey())
                    || command.options.contains(option.getKey());
            if (!known) {
                throw new WrongUsageException("未知选项 / unknown option: " + option.getKey());
            }
            if (option.getValue().isBlank() && !command.flags.contains(option.getKey())) {
                throw new WrongUsageException("选项缺少值 / option needs a value: " + option.getKey());
            }
        }
        check(command, arguments);
        if (command == Command.BENCH) {
            checkBench(options);
        }
        return new CommandLine(
                command,
                values(options, "--data").stream()
                        .reduce((first, second) -> second)
                        .map(Path::of),
                Set.copyOf(options.stream().map(Map.Entry::getKey).toList()),
                values(options, "--port-base").stream()
                        .reduce((first, second) -> second)
                        .map(CommandLine::port)
                        .orElse(DEFAULT_PORT_BASE),
                values(options, "--region"),
                values(options, "--budget-unit"),
                List.copyOf(arguments));
    }

    private static void check(Command command, List<String> arguments) {
        if (arguments.size() > command.mostArguments) {
            throw new WrongUsageException("多余的参数 / unexpected argument: " + arguments.get(command.mostArguments));
        }
        if (command == Command.LOAD && arguments.isEmpty()) {
            throw new WrongUsageException("缺少文件 / a file is missing");
        }
        if (command == Command.TOKEN && (arguments.isEmpty() || !ROLES.contains(arguments.get(0)))) {
            throw new WrongUsageException("角色应为 / the role is one of: " + String.join(", ", ROLES));
        }
        if (command == Command.AUDIT && !arguments.equals(List.of("verify"))) {
            throw new WrongUsageException("应为 / must be: audit verify");
        }
        if (command == Command.LOGS && !PROCESSES.containsAll(arguments)) {
            throw new WrongUsageException("进程应为 / the process is one of: " + String.join(", ", PROCESSES));
        }
    }

    private static void checkBench(List<Map.Entry<String, String>> options) {
        for (var option : options) {
            switch (option.getKey()) {
                case "--size" -> {
                    if (!SIZES.contains(option.getValue())) {
                        throw new WrongUsageException("规模应为 / the size is one of: " + String.join(", ", SIZES));
                    }
                }
                case "--books", "--runs", "--seed", "--budget" -> {
                    if (!option.getValue().matches("\\d{1,9}")) {
                        throw new WrongUsageException("应为整数 / needs a whole number: " + option.getKey());
                    }
                }
                default -> {
                    // Directories, files and names of peers: the benchmark itself knows them.
                }
            }
        }
    }

    private static List<String> values(List<Map.Entry<String, String>> options, String name) {
        return options.stream()
                .filter(option -> option.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static int port(String digits) {
        if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 65533) {
            throw new WrongUsageException("端口应在 1 至 65533 之间 / the port lies between 1 and 65533: " + digits);
        }
        return Integer.parseInt(digits);
    }

    /** @return 0, or 2 after saying on standard error what is wrong; help is printed at once */
    static int explain(String... words) {
        try {
            if (parse(List.of(words)).command() == Command.HELP) {
                System.out.write(
                        HELP.getBytes(StandardCharsets.UTF_8), 0, HELP.getBytes(StandardCharsets.UTF_8).length);
                System.out.flush();
            }
            return 0;
        } catch (WrongUsageException e) {
            System.err.println(e.getMessage());
            System.err.print(HELP);
            return 2;
        }
    }

    /** Judges the words alone, before a build. */
    public static void main(String... words) {
        System.exit(explain(words));
    }
}
