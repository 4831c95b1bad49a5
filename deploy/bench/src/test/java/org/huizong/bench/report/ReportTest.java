package org.huizong.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huizong.bench.cell.CellDigest;
import org.huizong.bench.cell.Oracle.Truth;
import org.huizong.bench.cell.Sum;
import org.huizong.bench.drain.Progress;
import org.huizong.bench.drain.Progress.Point;
import org.huizong.bench.drain.ServiceDrain;
import org.huizong.bench.machine.Machine;
import org.huizong.bench.peer.PeerOutcome;
import org.huizong.bench.peer.PeerRun;
import org.huizong.bench.set.Topics.Filled;
import org.huizong.bench.workload.WorkloadSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final CellDigest.Result DIGEST = new CellDigest.Result(1000, "00ff");

    @TempDir
    Path directory;

    @Test
    void aContestantWhoseCellsDifferHasNoFigure() throws IOException {
        var page = page(findings(true, false));
        assertThat(page).contains("| per-event SQL upsert | | | | | | not equal: no figure |");
        assertThat(page).contains("| against per-event SQL, times | 25.0 | 50.0 | – | not measured |");
        assertThat(Files.readString(directory.resolve("benchmark/rates.svg"))).doesNotContain("SQL");
    }

    @Test
    void ourOwnDrainHasNoFigureEitherWhenItsCellsDiffer() throws IOException {
        var page = page(findings(false, true));
        assertThat(page).contains("| 1 | cells are not the oracle's: no figures | | | | | | |");
        assertThat(page).contains("| drain, book versions/s visible in a query | 5,000 | 20,000 | – | not measured |");
    }

    @Test
    void aMissedGoalAndAPeerThatWinsAreToldAsSuch() throws IOException {
        var page = page(findings(true, true));
        assertThat(page).contains("| drain, book versions/s visible in a query | 5,000 | 20,000 | 100 | **missed** |");
        assertThat(page).contains("**the peer wins: 2.00**");
    }

    @Test
    void theFiguresOfASizeStayForTheNextOne() throws IOException {
        var settings = findings(true, true);
        new Report(settings).write(directory.resolve("benchmark.md"));
        assertThat(Files.readString(directory.resolve("benchmark/XS.json"))).contains("\"versionsPerSecond\" : 100.0");
        assertThat(page(settings)).contains("| XS | 2025-01-01 | 100 |");
    }

    @Test
    void theMedianOfTwoRunsIsBetweenThem() {
        assertThat(Median.of(List.of(1.0, 3.0)).text()).isEqualTo("2.00 (1.00–3.00)");
        assertThat(Median.of(List.of()).text()).isEqualTo("–");
        assertThat(Median.number(12_345.6)).isEqualTo("12,346");
    }

    private String page(Findings findings) throws IOException {
        var file = directory.resolve("benchmark.md");
        new Report(findings).write(file);
        return Files.readString(file);
    }

    /** Ours: a hundred versions a second; the peer: two hundred. */
    private static Findings findings(boolean oursEqual, boolean peerEqual) {
        var progress = Progress.of(List.of(new Point(1, 100), new Point(2, 300), new Point(10, 1000)));
        var drain = new ServiceDrain.Result(
                progress,
                10,
                Map.of("aggregation-service", 1.0, "postgresql", 1.0, "kafka", 0.5),
                Map.of("aggregation-service", 1L, "postgresql", 1L, "kafka", 1L),
                1000,
                32_000,
                Map.of("rollup_block", 4L),
                oursEqual);
        var outcome = new PeerOutcome(List.of(new Point(5, 1000)), DIGEST, Map.of());
        var peer = new PeerRun.Result("sql", 1000, outcome, Map.of("sql", 1.0), 1, 1, peerEqual);
        return new Findings(
                "XS",
                new WorkloadSettings(1, 1000, 1, false),
                new Machine("a processor", 2, 1, "an os", "a vm", 0),
                "2025-01-01",
                1,
                Map.of("fsync", "on"),
                new Filled("topic", 1000, 40_000, 1),
                new Truth(DIGEST, new TreeMap<>(Map.of(2025, Sum.NONE)), 1000, 300_000),
                List.of(drain),
                Map.of("sql", List.of(peer)),
                Optional.empty(),
                Double.NaN,
                Double.NaN,
                Optional.empty(),
                Optional.empty(),
                Double.NaN,
                Optional.empty(),
                Map.of(),
                Optional.of(true),
                List.of("nothing"));
    }
}
