package org.huizong.bench.query;

import java.util.Arrays;

/** Times of single operations; told in milliseconds. */
public final class Latencies {

    private long[] nanos = new long[1024];
    private int size;

    public synchronized void add(long measured) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = measured;
    }

    public synchronized int size() {
        return size;
    }

    /** Not a number when nothing was measured. */
    public synchronized double millis(double quantile) {
        if (size == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(size - 1L, Math.round(quantile * (size - 1)))] / 1e6;
    }
}
