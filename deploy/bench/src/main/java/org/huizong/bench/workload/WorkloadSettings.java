package org.huizong.bench.workload;

/**
 * What a workload is made from; equal settings make equal bytes.
 *
 * @param booksPerYear at most one for each region and unit type
 * @param years how many years, the last of them {@link #LAST_YEAR}
 * @param disorder whether one event in twenty comes a second time later, behind newer versions of its book too
 */
public record WorkloadSettings(long seed, int booksPerYear, int years, boolean disorder) {

    public static final int LAST_YEAR = 2025;

    public int books() {
        return Math.multiplyExact(booksPerYear, years);
    }
}
