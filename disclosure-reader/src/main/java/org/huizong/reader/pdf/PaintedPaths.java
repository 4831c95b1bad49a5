package org.huizong.reader.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the straight lines that a page paints, by stroking them or by filling something thin. Points are in hundredths of
 * a point in the page's own axes: y grows upwards.
 */
final class PaintedPaths {

    /** Something filled that is thinner is a line. */
    private static final int THIN = 300;

    private static final int SHORTEST = 300;
    /** A page with more lines than that holds a drawing and no table. */
    private static final int MAX_LINES = 20_000;

    record Point(int x, int y) {}

    record Line(Point from, Point to) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<List<Point>> path = new ArrayList<>();

    void move(Point to) {
        var points = new ArrayList<Point>();
        points.add(to);
        path.add(points);
    }

    void line(Point to) {
        if (path.isEmpty()) {
            move(to);
        } else if (path.size() < MAX_LINES && path.get(path.size() - 1).size() < MAX_LINES) {
            path.get(path.size() - 1).add(to);
        }
    }

    void close() {
        if (!path.isEmpty()) {
            line(path.get(path.size() - 1).get(0));
        }
    }

    void stroke() {
        for (var points : path) {
            for (int i = 1; i < points.size(); i++) {
                add(points.get(i - 1), points.get(i));
            }
        }
        path.clear();
    }

    void fill() {
        for (var points : path) {
            int left = points.stream().mapToInt(Point::x).min().orElse(0);
            int right = points.stream().mapToInt(Point::x).max().orElse(0);
            int low = points.stream().mapToInt(Point::y).min().orElse(0);
            int high = points.stream().mapToInt(Point::y).max().orElse(0);
            if (high - low <= THIN && right - left > high - low) {
                add(new Point(left, (low + high) / 2), new Point(right, (low + high) / 2));
            } else if (right - left <= THIN) {
                add(new Point((left + right) / 2, low), new Point((left + right) / 2, high));
            }
        }
        path.clear();
    }

    void forget() {
        path.clear();
    }

    private void add(Point from, Point to) {
        int width = Math.abs(from.x() - to.x());
        int height = Math.abs(from.y() - to.y());
        boolean straight = Math.min(width, height) <= Ruling.SAME / 2;
        if (straight && Math.max(width, height) >= SHORTEST && lines.size() <= MAX_LINES) {
            lines.add(new Line(from, to));
        }
    }

    /** The lines so far; none when there are too many for a table. Begins anew. */
    List<Line> take() {
        var taken = lines.size() > MAX_LINES ? List.<Line>of() : List.copyOf(lines);
        lines.clear();
        path.clear();
        return taken;
    }
}
