package org.huizong.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huizong.bench.drain.LiveRun;

/** 报告: writes {@code docs/benchmark.md}, its plots, and the figures that later sizes are compared with. */
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SIZES = List.of("XS", "S", "M", "L");
    private static final Map<String, String> TITLES = titles();

    private final Findings findings;
    private final StringBuilder page = new StringBuilder();

    public Report(Findings findings) {
        this.findings = findings;
    }

    /** @param file the page; plots and figures go into the directory of its name */
    public void write(Path file) throws IOException {
        var plots = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.md$", ""));
        Files.createDirectories(plots);
        Files.writeString(plots.resolve("rates.svg"), SvgPlot.bars("book versions a second (log)", rates()));
        Files.writeString(
                plots.resolve("drain.svg"),
                SvgPlot.lines(
                        "versions applied since the start of the process",
                        findings.equalDrains().stream()
                                .map(drain -> drain.progress().points())
                                .toList(),
                        findings.filled().events()));
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(plots.resolve(findings.size() + ".json").toFile(), figures());
        Files.writeString(file, text(plots));
    }

    private String text(Path plots) throws IOException {
        say("# Benchmark");
        say("");
        say(
                "Written by `deploy/run bench --size %s --seed %d` on %s in %s minutes. Do not edit: run it again.",
                findings.size(), findings.settings().seed(), findings.day(), Median.number(findings.minutes()));
        say(
                "What is compared, and why only equal cells count: [ADR 0330](adr/0330-benchmark-counts-equal-cells-alone.md).");
        running();
        setting();
        goals();
        drain();
        peers();
        queries();
        live();
        slope(plots);
        limits();
        return page.toString();
    }

    private void running() {
        say("");
        say("## How to run it");
        say("");
        say("```");
        say("deploy/run bench --size S --budget 12     # XS 2,560 books, S 25,600, M 256,000, L five years of M");
        say("deploy/run bench --size M --peers none --runs 1");
        say("```");
        say(
                "`--peers all|none|sql,jpa,matview,group-by,streams,streams-eos,duckdb,ceilings`, `--runs` rounds (3), `--seed`,");
        say(
                "`--budget` minutes after which no further round begins, `--disorder` (one event in twenty comes again later),");
        say("`--data` directory, `--report` file. Exit code 1: some cell was not the oracle's.");
    }

    private void setting() {
        var machine = findings.machine();
        var filled = findings.filled();
        say("");
        say("## Setting");
        say("");
        say(
                "- %d cores of %s, %s GB, %s, %s; load average before: %s",
                machine.cores(),
                machine.processor(),
                Median.number(machine.memoryBytes() / 1e9),
                machine.kernel(),
                machine.java(),
                Median.number(machine.loadBefore()));
        if (machine.loadBefore() > machine.cores() / 2.0) {
            say("- **The machine was busy with something else: every figure is worse than the software is.**");
        }
        say("- PostgreSQL %s", findings.database());
        say(
                "- Everything on this machine: PostgreSQL, one Kafka broker (acks=all), contestant, client. No fsync per record in Kafka,");
        say("  for nobody.");
        say(
                "- %s books, %s events, %s lines, %s MB of JSON; 30 %% of the books amended once, 5 %% five times, 2 %% withdrawn,",
                Median.number(findings.settings().books()),
                Median.number(filled.events()),
                Median.number(filled.lines()),
                Median.number(filled.bytes() / 1e6));
        say(
                "  1 %% moved to another region, 0.1 %% of the events unreadable. Order: random%s.",
                findings.settings().disorder() ? ", one event in twenty a second time" : "");
        say(
                "- Oracle: %s cells, md5 `%s`; %s cells touched by a book on average.",
                Median.number(findings.truth().digest().cells()),
                findings.truth().digest().md5(),
                Median.number((double) findings.truth().cellsOfBooks()
                        / findings.truth().books()));
    }

    private void goals() {
        say("");
        say("## Goals");
        say("");
        say("| Metric | Floor | Goal | Measured | |");
        say("|---|---:|---:|---:|---|");
        new Goals(findings).rows().forEach(this::say);
    }

    private void drain() {
        say("");
        say("## Drain of a full topic through the real aggregation-service");
        say("");
        say(
                "The process starts with an empty database before a full topic. Rate: from the first commit to the total that a query tells.");
        say("");
        say("![versions applied over time](%s/drain.svg)", "benchmark");
        say("");
        say(
                "| Run | versions/s | lines/s | second half, versions/s | s from start of the process | WAL KB/version | bytes/cell | block rows/version |");
        say("|---|---:|---:|---:|---:|---:|---:|---:|");
        int run = 0;
        double events = findings.filled().events();
        for (var drain : findings.drains()) {
            run++;
            if (!drain.equal()) {
                say("| %d | cells are not the oracle's: no figures | | | | | | |", run);
                continue;
            }
            var first = drain.progress().points().get(0);
            double rate = (events - first.events()) / (drain.seconds() - first.seconds());
            say(
                    "| %d | %s | %s | %s | %s | %s | %s | %s |",
                    run,
                    Median.number(rate),
                    Median.number(rate * findings.filled().lines() / events),
                    Median.number(drain.progress().warmRate()),
                    Median.number(drain.seconds()),
                    Median.number(drain.walBytes() / 1e3 / events),
                    Median.number((double) drain.cellBytes()
                            / findings.truth().digest().cells()),
                    Median.number(drain.rows().getOrDefault("rollup_block", 0L) / events));
        }
        say("");
        say("| Process | CPU s per 1,000 versions | resident MB after |");
        say("|---|---:|---:|");
        for (var name : List.of("aggregation-service", "postgresql", "kafka")) {
            say(
                    "| %s | %s | %s |",
                    name,
                    Median.of(findings.equalDrains().stream()
                                    .map(drain -> drain.cpuSeconds().get(name) * 1000 / events)
                                    .toList())
                            .text(),
                    Median.of(findings.equalDrains().stream()
                                    .map(drain -> drain.residentBytes().get(name) / 1e6)
                                    .toList())
                            .text());
        }
        say("The CPU includes the start of the process. A row in `rollup_block` packs many cells.");
    }

    private void peers() {
        say("");
        say("## Peers");
        say("");
        say(
                "Each in a process of its own, on the same topic and servers. Peers that count event by event are run on the first events only");
        say(
                "(a smaller table favours them); their rate is that of the last half. Ours is the whole drain, start-up of its compilers included.");
        say("");
        say("![rates](%s/rates.svg)", "benchmark");
        say("");
        say(
                "| Contestant | events | versions/s, median (spread) | ours is faster by | CPU s per 1,000 versions | WAL KB/version | cells |");
        say("|---|---:|---:|---:|---:|---:|---|");
        say(
                "| **ours** | %s | %s | | %s | %s | equal |",
                Median.number(findings.filled().events()),
                findings.ourRate().text(),
                Median.of(findings.equalDrains().stream()
                                .map(drain -> drain.cpuSeconds().values().stream()
                                                .mapToDouble(Double::doubleValue)
                                                .sum()
                                        * 1000
                                        / findings.filled().events())
                                .toList())
                        .text(),
                Median.of(findings.equalDrains().stream()
                                .map(drain -> drain.walBytes()
                                        / 1e3
                                        / findings.filled().events())
                                .toList())
                        .text());
        for (var peer : findings.peers().entrySet()) {
            if (peer.getKey().equals("ceilings")) {
                continue;
            }
            var runs = findings.equalRuns(peer.getKey());
            if (runs.isEmpty()) {
                say("| %s | | | | | | not equal: no figure |", TITLES.get(peer.getKey()));
                continue;
            }
            var rate = findings.peerRate(peer.getKey());
            double ratio = findings.ourRate().middle() / rate.middle();
            say(
                    "| %s | %s | %s | %s | %s | %s | equal |",
                    TITLES.get(peer.getKey()),
                    Median.number(runs.get(0).events()),
                    rate.text(),
                    ratio >= 1 ? Median.number(ratio) : "**the peer wins: " + Median.number(1 / ratio) + "**",
                    Median.of(runs.stream()
                                    .map(run -> run.cpuSeconds().values().stream()
                                                    .mapToDouble(Double::doubleValue)
                                                    .sum()
                                            * 1000
                                            / run.events())
                                    .toList())
                            .text(),
                    Median.of(runs.stream()
                                    .map(run -> run.walBytes() / 1e3 / run.events())
                                    .toList())
                            .text());
        }
        say("");
        figure("one amendment + `REFRESH MATERIALIZED VIEW`, s", "matview", "amendment");
        figure("plain `GROUP BY`: nation by class, s", "group-by", "nation by class");
        figure("plain `GROUP BY`: prefecture by item, s", "group-by", "prefecture by item");
        figure("DuckDB: all cells from its loaded lines by `GROUPING SETS`, s", "duckdb", "grouping");
        say("");
        say("Ceilings, each alone on the machine:");
        say("");
        for (var name : List.of(
                "fetched events a second", "parsed events a second, one thread", "rows of cells upserted a second")) {
            figure(name, "ceilings", name);
        }
    }

    private void figure(String title, String peer, String name) {
        say("- %s: %s", title, findings.peerFigure(peer, name).text());
    }

    private void queries() {
        say("");
        say("## Queries");
        say("");
        if (findings.queries().isEmpty()) {
            say("Not measured in this run.");
            return;
        }
        var result = findings.queries().get();
        say(
                "Four connections; client and server share the cores. A bare JSON endpoint of the same framework with the same Java options:");
        say("%s requests/s, p99 %s ms.", Median.number(result.barePerSecond()), Median.number(result.bareP99()));
        say("");
        say("| Shape | cached/s | share of bare | p99 ms | uncached/s | share of bare | p50 ms | p99 ms |");
        say("|---|---:|---:|---:|---:|---:|---:|---:|");
        for (var shape : result.shapes()) {
            if (!shape.failure().isEmpty()) {
                say("| %s | failed: %s | | | | | | |", shape.shape(), shape.failure());
                continue;
            }
            say(
                    "| %s | %s | %s | %s | %s | %s | %s | %s |",
                    shape.shape(),
                    Median.number(shape.cachedPerSecond()),
                    Median.number(shape.cachedPerSecond() / result.barePerSecond()),
                    Median.number(shape.cachedP99()),
                    Median.number(shape.uncachedPerSecond()),
                    Median.number(shape.uncachedPerSecond() / result.barePerSecond()),
                    Median.number(shape.uncachedP50()),
                    Median.number(shape.uncachedP99()));
        }
    }

    private void live() {
        say("");
        say("## While events come");
        say("");
        findings.live().ifPresent(this::arrivals);
        findings.fast().ifPresent(this::arrivals);
        say(
                "- mixed uncached queries (five shapes): peak %s/s without ingest; p99 at half of that with 200 events/s: %s ms, from when a",
                Median.number(findings.peak()), Median.number(findings.p99WithIngest()));
        say("  question was due");
        say(
                "- kill -9 at 500 events/s, restarted at once: lag 0 after %s s",
                Median.number(findings.recoverySeconds()));
        findings.rebuild()
                .ifPresent(result -> say(
                        "- `POST /v1/rebuilds`: %s s for %d books, %s",
                        Median.number(result.seconds()),
                        result.books(),
                        result.done()
                                ? result.identical() ? "bit-identical" : "**something differed**"
                                : "**failed**"));
        findings.equalAtTheEnd()
                .ifPresent(equal ->
                        say("- all cells after all of this: %s", equal ? "the oracle's" : "**not the oracle's**"));
        if (!findings.residentBytes().isEmpty()) {
            say(
                    "- resident memory of the whole local set at the end, MB: %s",
                    findings.residentBytes().entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue() / 1_000_000)
                            .toList());
        }
    }

    private void arrivals(LiveRun.Result result) {
        say(
                "- %s events/s (%d): topic → commit p50 %s ms, p99 %s ms (%d found); sent → seen by a waiting query p50 %s ms, p99 %s ms (%d)",
                Median.number(result.perSecond()),
                result.events(),
                Median.number(result.commitP50()),
                Median.number(result.commitP99()),
                result.committed(),
                Median.number(result.seenP50()),
                Median.number(result.seenP99()),
                result.seen());
    }

    private void slope(Path plots) throws IOException {
        say("");
        say("## From size to size");
        say("");
        say("The last run of each size on this checkout; they need not be of one day or one machine.");
        say("");
        say("| Size | day | versions/s | CPU s per 1,000 versions | WAL KB/version | bytes/cell |");
        say("|---|---|---:|---:|---:|---:|");
        for (var size : SIZES) {
            var file = plots.resolve(size + ".json");
            if (Files.exists(file)) {
                var known = JSON.readTree(file.toFile());
                say(
                        "| %s | %s | %s | %s | %s | %s |",
                        size,
                        known.path("day").asText(),
                        Median.number(known.path("versionsPerSecond").asDouble(Double.NaN)),
                        Median.number(known.path("cpuSecondsPerThousand").asDouble(Double.NaN)),
                        Median.number(known.path("walKilobytesPerVersion").asDouble(Double.NaN)),
                        Median.number(known.path("bytesPerCell").asDouble(Double.NaN)));
            }
        }
    }

    private void limits() {
        say("");
        say("## What this does not say");
        say("");
        findings.leftOut().forEach(left -> say("- %s", left));
    }

    private Map<String, Double> rates() {
        var rates = new LinkedHashMap<String, Double>();
        rates.put("ours", findings.ourRate().middle());
        for (var peer : findings.peers().keySet()) {
            if (!peer.equals("ceilings") && !findings.equalRuns(peer).isEmpty()) {
                rates.put(TITLES.get(peer), findings.peerRate(peer).middle());
            }
        }
        rates.values().removeIf(rate -> rate.isNaN());
        return rates;
    }

    private Map<String, Object> figures() {
        var figures = new TreeMap<String, Object>();
        double events = findings.filled().events();
        figures.put("day", findings.day());
        put(figures, "versionsPerSecond", findings.ourRate().middle());
        put(
                figures,
                "cpuSecondsPerThousand",
                Median.of(findings.equalDrains().stream()
                                .map(drain -> drain.cpuSeconds().values().stream()
                                                .mapToDouble(Double::doubleValue)
                                                .sum()
                                        * 1000
                                        / events)
                                .toList())
                        .middle());
        put(
                figures,
                "walKilobytesPerVersion",
                Median.of(findings.equalDrains().stream()
                                .map(drain -> drain.walBytes() / 1e3 / events)
                                .toList())
                        .middle());
        put(
                figures,
                "bytesPerCell",
                Median.of(findings.equalDrains().stream()
                                .map(drain -> (double) drain.cellBytes()
                                        / findings.truth().digest().cells())
                                .toList())
                        .middle());
        return figures;
    }

    private static void put(Map<String, Object> figures, String name, double value) {
        if (!Double.isNaN(value)) {
            figures.put(name, Math.round(value * 1000) / 1000.0);
        }
    }

    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("sql", "per-event SQL upsert");
        titles.put("jpa", "per-event JPA upsert");
        titles.put("matview", "materialized view");
        titles.put("group-by", "plain GROUP BY (load only)");
        titles.put("streams", "Kafka Streams, at least once");
        titles.put("streams-eos", "Kafka Streams, exactly once");
        titles.put("duckdb", "DuckDB GROUPING SETS");
        return titles;
    }

    private void say(String pattern, Object... values) {
        page.append(values.length == 0 ? pattern.replace("%%", "%") : pattern.formatted(values))
                .append('\n');
    }
}
