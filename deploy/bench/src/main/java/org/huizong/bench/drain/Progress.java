package org.huizong.bench.drain;

import java.util.ArrayList;
import java.util.List;

/** How far a contestant was at which moment, counted in events. */
public final class Progress {

    private final List<Point> points = new ArrayList<>();
    private final long startNanos;

    /** @param seconds since the start */
    public record Point(double seconds, long events) {}

    public Progress(long startNanos) {
        this.startNanos = startNanos;
    }

    /** What was noted before. */
    public static Progress of(List<Point> points) {
        var progress = new Progress(0);
        progress.points.addAll(points);
        return progress;
    }

    public void reached(long events) {
        if (points.isEmpty() || points.get(points.size() - 1).events() != events) {
            points.add(new Point((System.nanoTime() - startNanos) / 1e9, events));
        }
    }

    public List<Point> points() {
        return List.copyOf(points);
    }

    /** Events a second from the first progress on; what came with the first progress is not counted. */
    public double rate() {
        return rateFrom(0);
    }

    /** The same over the last half of the events, when compilers and caches are warm. */
    public double warmRate() {
        var last = points.get(points.size() - 1);
        int from = 0;
        while (from < points.size() - 2 && points.get(from).events() < last.events() / 2) {
            from++;
        }
        return rateFrom(from);
    }

    private double rateFrom(int from) {
        var first = points.get(from);
        var last = points.get(points.size() - 1);
        double seconds = last.seconds() - first.seconds();
        return seconds <= 0 ? last.events() / last.seconds() : (last.events() - first.events()) / seconds;
    }
}
