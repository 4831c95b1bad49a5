package org.huizong.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huizong.bench.drain.Progress;

/** Small plots as text. */
final class SvgPlot {

    private static final int WIDTH = 720;
    private static final int LEFT = 210;
    private static final int BAR = 26;
    private static final int RIGHT = 110;

    private SvgPlot() {}

    /** One bar each, on a logarithmic axis that begins at 1. */
    static String bars(String title, Map<String, Double> values) {
        double decades = Math.ceil(Math.log10(Math.max(
                10,
                values.values().stream().mapToDouble(Double::doubleValue).max().orElse(10))));
        int plot = WIDTH - LEFT - RIGHT;
        var body = new StringBuilder();
        int row = 0;
        for (var bar : values.entrySet()) {
            int y = 40 + row * BAR;
            double width = Math.max(1, Math.log10(Math.max(1, bar.getValue())) / decades * plot);
            body.append(text(LEFT - 8, y + 14, "end", bar.getKey()));
            body.append(format(
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"18\" fill=\"%s\"/>\n",
                    LEFT, y, width, row == 0 ? "#c0392b" : "#7f8c8d"));
            body.append(text((int) (LEFT + width + 6), y + 14, "start", Median.number(bar.getValue())));
            row++;
        }
        return document(title, 50 + row * BAR, body);
    }

    /** How far each run was at which second. */
    static String lines(String title, List<List<Progress.Point>> runs, long most) {
        double seconds = Math.max(
                1,
                runs.stream()
                        .flatMap(List::stream)
                        .mapToDouble(Progress.Point::seconds)
                        .max()
                        .orElse(1));
        int height = 300;
        var body = new StringBuilder();
        for (int part = 0; part <= 4; part++) {
            int y = 260 - part * 55;
            body.append(format("<line x1=\"90\" y1=\"%d\" x2=\"700\" y2=\"%d\" stroke=\"#ddd\"/>\n", y, y));
            body.append(text(84, y + 4, "end", Median.number(most * part / 4.0)));
            body.append(text(90 + 610 * part / 4, 280, "middle", Median.number(seconds * part / 4) + " s"));
        }
        for (var run : runs) {
            var points = new StringBuilder();
            for (var point : run) {
                points.append(format(
                        "%.1f,%.1f ", 90 + 610 * point.seconds() / seconds, 260 - 220.0 * point.events() / most));
            }
            body.append("<polyline fill=\"none\" stroke=\"#c0392b\" stroke-width=\"1.5\" points=\"")
                    .append(points.toString().strip())
                    .append("\"/>\n");
        }
        return document(title, height, body);
    }

    private static String document(String title, int height, StringBuilder body) {
        return format(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                                + " font-size=\"12\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
                        WIDTH, height)
                + text(WIDTH / 2, 22, "middle", title) + body + "</svg>\n";
    }

    private static String text(int x, int y, String anchor, String content) {
        var escaped = content.replace("&", "&amp;").replace("<", "&lt;");
        return format("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, escaped);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
