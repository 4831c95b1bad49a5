package org.huizong.bench.report;

import java.util.ArrayList;
import java.util.List;

/** 目标: each goal with its floor, what was measured and what that is worth. */
final class Goals {

    private static final double MEGABYTE = 1e6;

    private final Findings findings;
    private final List<String> rows = new ArrayList<>();

    Goals(Findings findings) {
        this.findings = findings;
    }

    List<String> rows() {
        var rate = findings.ourRate();
        atLeast("drain, book versions/s visible in a query", rate.middle(), 5000, 20_000, "");
        against("per-event SQL", "sql", rate, 25, 50);
        against("per-event JPA", "jpa", rate, 100, 400);
        against("Kafka Streams exactly-once, warm", "streams-eos", rate, 10, 40);
        live();
        queries();
        amendment();
        rebuild();
        bytes();
        atMost("recovery after kill -9 at 500 events/s, to lag 0, s", findings.recoverySeconds(), 20, 5, "");
        double resident = findings.residentBytes().values().stream()
                        .mapToLong(bytes -> bytes)
                        .sum()
                / MEGABYTE;
        atMost("resident memory, whole local set, MB", resident == 0 ? Double.NaN : resident, 1300, 1000, "");
        return rows;
    }

    private void against(String name, String peer, Median ours, double floor, double goal) {
        atLeast(
                "against " + name + ", times",
                ours.middle() / findings.peerRate(peer).middle(),
                floor,
                goal,
                "");
    }

    private void live() {
        var live = findings.live();
        atMost(
                "topic → commit p50 at 200 events/s, ms",
                live.map(result -> result.commitP50()).orElse(Double.NaN),
                10,
                5,
                "");
        atMost(
                "topic → commit p99 at 200 events/s, ms",
                live.map(result -> result.commitP99()).orElse(Double.NaN),
                40,
                15,
                "");
        atMost(
                "event sent → seen by a waiting query p50, ms",
                live.map(result -> result.seenP50()).orElse(Double.NaN),
                30,
                10,
                " (the goal is of a PUT, which this run does not make)");
        atMost(
                "event sent → seen by a waiting query p99, ms",
                live.map(result -> result.seenP99()).orElse(Double.NaN),
                120,
                40,
                "");
    }

    private void queries() {
        findings.queries().ifPresent(result -> {
            var nation = result.shapes().get(0);
            atLeast(
                    "cached query, share of the bare endpoint",
                    nation.cachedPerSecond() / result.barePerSecond(),
                    0.5,
                    0.8,
                    " (" + nation.shape() + ")");
            atLeast(
                    "uncached query, share of the bare endpoint",
                    nation.uncachedPerSecond() / result.barePerSecond(),
                    0.25,
                    0.5,
                    " (" + nation.shape() + ")");
        });
        atMost("query p99 at half of peak, ingest on, ms", findings.p99WithIngest(), 10, 3, "");
    }

    private void amendment() {
        double refresh = findings.peerFigure("matview", "amendment").middle() * 1000;
        double ours = findings.live().map(result -> result.commitP50()).orElse(Double.NaN);
        atLeast("one amendment against a view refresh, times", refresh / ours, 1000, 10_000, " (topic → commit p50)");
    }

    private void rebuild() {
        double lines = findings.truth().books() * 40.0;
        double seconds = findings.rebuild().map(result -> result.seconds()).orElse(Double.NaN);
        atMost("rebuild, s for 51 M lines at this rate", seconds / lines * 51e6, 180, 60, " (extrapolated)");
        double duckdb = findings.peerFigure("duckdb", "grouping").middle();
        atMost("rebuild against DuckDB's grouping, times", seconds / duckdb, Double.NaN, 1.5, "");
    }

    private void bytes() {
        var perCell = Median.of(findings.equalDrains().stream()
                .map(drain ->
                        (double) drain.cellBytes() / findings.truth().digest().cells())
                .toList());
        atMost("bytes per cell of the oracle, no vacuum by hand", perCell.middle(), 32, 16, "");
    }

    private void atLeast(String name, double value, double floor, double goal, String note) {
        row(name, value, floor, goal, value >= goal, value >= floor, note);
    }

    private void atMost(String name, double value, double floor, double goal, String note) {
        row(name, value, floor, goal, value <= goal, value <= floor, note);
    }

    private void row(String name, double value, double floor, double goal, boolean good, boolean enough, String note) {
        var verdict = Double.isNaN(value) ? "not measured" : good ? "goal met" : enough ? "floor met" : "**missed**";
        rows.add("| " + name + note + " | " + Median.number(floor) + " | " + Median.number(goal) + " | "
                + Median.number(value) + " | " + verdict + " |");
    }
}
