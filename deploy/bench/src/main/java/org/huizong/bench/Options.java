package org.huizong.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.bench.workload.Size;
import org.huizong.bench.workload.WorkloadSettings;

/**
 * What was typed after {@code deploy/run bench}; the launcher has judged the words before.
 *
 * @param books instead of a size: a workload of so many books, for a smoke test
 * @param budgetMinutes after so many minutes no further part begins
 */
record Options(
        String size,
        Optional<Integer> books,
        List<String> peers,
        int runs,
        long seed,
        Path data,
        int budgetMinutes,
        boolean disorder,
        Optional<Path> report) {

    static final List<String> PEERS =
            List.of("sql", "jpa", "matview", "group-by", "streams", "streams-eos", "duckdb", "ceilings");

    private static final long DEFAULT_SEED = 20_250_101;

    static Options parse(Path checkout, String... words) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < words.length; i++) {
            var word = words[i];
            if (word.equals("bench")) {
                continue;
            }
            int equals = word.indexOf('=');
            if (word.equals("--disorder")) {
                values.put(word, "");
            } else if (equals > 0) {
                values.put(word.substring(0, equals), word.substring(equals + 1));
            } else if (i + 1 < words.length) {
                values.put(word, words[++i]);
            }
        }
        return new Options(
                values.getOrDefault("--size", Size.S.name()),
                Optional.ofNullable(values.get("--books")).map(Integer::valueOf),
                peers(values),
                Integer.parseInt(values.getOrDefault("--runs", "3")),
                Long.parseLong(values.getOrDefault("--seed", Long.toString(DEFAULT_SEED))),
                Path.of(values.getOrDefault(
                        "--data", checkout.resolve(".huizong-bench").toString())),
                Integer.parseInt(values.getOrDefault("--budget", "0")),
                values.containsKey("--disorder"),
                Optional.ofNullable(values.get("--report")).map(Path::of));
    }

    WorkloadSettings workload() {
        return books.map(count -> new WorkloadSettings(seed, count, 1, disorder))
                .orElseGet(() -> Size.valueOf(size).settings(seed, disorder));
    }

    private static List<String> peers(Map<String, String> values) {
        var words = values.getOrDefault("--peers", "all");
        if (words.equals("all")) {
            return PEERS;
        }
        var peers = new ArrayList<String>();
        for (var word : words.split(",")) {
            if (!word.isEmpty() && !word.equals("none")) {
                if (!PEERS.contains(word)) {
                    throw new IllegalArgumentException(
                            "--peers 应为 / is one of: all, none, " + String.join(", ", PEERS) + ": " + word);
                }
                peers.add(word);
            }
        }
        return List.copyOf(peers);
    }
}
