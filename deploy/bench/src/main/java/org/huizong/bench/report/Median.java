package org.huizong.bench.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** 中位数 of the runs, with the smallest and the largest beside it. */
public record Median(double middle, double least, double most, int runs) {

    public static Median of(Collection<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return new Median(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        int half = sorted.length / 2;
        double middle = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Median(middle, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    /** With its spread, if there is one. */
    public String text() {
        if (runs == 0) {
            return "–";
        }
        return runs == 1 ? number(middle) : number(middle) + " (" + number(least) + "–" + number(most) + ")";
    }

    /** Three significant digits at most; thousands are divided. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
