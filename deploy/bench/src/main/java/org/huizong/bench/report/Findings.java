package org.huizong.bench.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huizong.bench.cell.Oracle.Truth;
import org.huizong.bench.drain.LiveRun;
import org.huizong.bench.drain.Progress;
import org.huizong.bench.drain.RebuildRun;
import org.huizong.bench.drain.ServiceDrain;
import org.huizong.bench.machine.Machine;
import org.huizong.bench.peer.PeerRun;
import org.huizong.bench.query.QueryRun;
import org.huizong.bench.set.Topics.Filled;
import org.huizong.bench.workload.WorkloadSettings;

/**
 * Everything that one benchmark has found; what was not measured is empty and the report says so.
 *
 * @param size its word, or the number of books
 * @param minutes that it all took
 * @param recoverySeconds from the kill to lag 0
 * @param residentBytes of the whole local set, by process
 * @param equalAtTheEnd whether all cells were the oracle's after everything
 * @param leftOut what was not measured, and why
 */
public record Findings(
        String size,
        WorkloadSettings settings,
        Machine machine,
        String day,
        double minutes,
        Map<String, String> database,
        Filled filled,
        Truth truth,
        List<ServiceDrain.Result> drains,
        Map<String, List<PeerRun.Result>> peers,
        Optional<QueryRun.Result> queries,
        double peak,
        double p99WithIngest,
        Optional<LiveRun.Result> live,
        Optional<LiveRun.Result> fast,
        double recoverySeconds,
        Optional<RebuildRun.Result> rebuild,
        Map<String, Long> residentBytes,
        Optional<Boolean> equalAtTheEnd,
        List<String> leftOut) {

    /** Runs whose cells were the oracle's; the others have no figures. */
    public List<ServiceDrain.Result> equalDrains() {
        return drains.stream().filter(ServiceDrain.Result::equal).toList();
    }

    public List<PeerRun.Result> equalRuns(String peer) {
        return peers.getOrDefault(peer, List.of()).stream()
                .filter(PeerRun.Result::equal)
                .toList();
    }

    /** Book versions a second from the first commit to the total that a query tells. */
    public Median ourRate() {
        return Median.of(equalDrains().stream().map(this::rate).toList());
    }

    private double rate(ServiceDrain.Result drain) {
        var first = drain.progress().points().get(0);
        return (filled.events() - first.events()) / (drain.seconds() - first.seconds());
    }

    public Median ourWarmRate() {
        return Median.of(
                equalDrains().stream().map(drain -> drain.progress().warmRate()).toList());
    }

    /** Over the last half for one that counts event by event; else over everything until all cells are there. */
    public Median peerRate(String peer) {
        return Median.of(equalRuns(peer).stream()
                .map(run -> {
                    var points = run.outcome().points();
                    var last = points.get(points.size() - 1);
                    return points.size() < 4 ? last.events() / last.seconds() : warmRate(points);
                })
                .toList());
    }

    private static double warmRate(List<Progress.Point> points) {
        var last = points.get(points.size() - 1);
        var from = points.stream()
                .filter(point -> point.events() >= last.events() / 2)
                .findFirst()
                .orElse(points.get(0));
        double seconds = last.seconds() - from.seconds();
        return seconds <= 0 ? last.events() / last.seconds() : (last.events() - from.events()) / seconds;
    }

    public Median peerFigure(String peer, String figure) {
        return Median.of(peers.getOrDefault(peer, List.of()).stream()
                .map(run -> run.outcome().figures().get(figure))
                .filter(Objects::nonNull)
                .toList());
    }
}
