package org.huizong.bench.workload;

/** 规模 of a workload. M is a nation-year; XS is 1 % of it, S 10 %, L five years. */
public enum Size {
    XS(2_560, 1),
    S(25_600, 1),
    M(256_000, 1),
    L(256_000, 5);

    private final int booksPerYear;
    private final int years;

    Size(int booksPerYear, int years) {
        this.booksPerYear = booksPerYear;
        this.years = years;
    }

    public WorkloadSettings settings(long seed, boolean disorder) {
        return new WorkloadSettings(seed, booksPerYear, years, disorder);
    }
}
