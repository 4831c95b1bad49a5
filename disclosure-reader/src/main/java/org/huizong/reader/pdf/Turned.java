package org.huizong.reader.pdf;

import java.util.List;
import org.huizong.reader.pdf.PaintedPaths.Line;
import org.huizong.reader.pdf.PaintedPaths.Point;

/**
 * A page turned so that its text stands upright, as characters are told: x from the left, y from the top.
 *
 * @param direction of the text in degrees: 0, 90, 180 or 270
 */
record Turned(int direction, int width, int height) {

    void add(Line line, Point origin, List<Ruling> across, List<Ruling> down) {
        var from = upright(line.from(), origin);
        var to = upright(line.to(), origin);
        if (Math.abs(from.x() - to.x()) >= Math.abs(from.y() - to.y())) {
            across.add(new Ruling((from.y() + to.y()) / 2, Math.min(from.x(), to.x()), Math.max(from.x(), to.x())));
        } else {
            down.add(new Ruling((from.x() + to.x()) / 2, Math.min(from.y(), to.y()), Math.max(from.y(), to.y())));
        }
    }

    private Point upright(Point point, Point origin) {
        int x = point.x() - origin.x();
        int y = point.y() - origin.y();
        return switch (direction) {
            case 90 -> new Point(y, x);
            case 180 -> new Point(width - x, y);
            case 270 -> new Point(height - y, width - x);
            default -> new Point(x, height - y);
        };
    }
}
