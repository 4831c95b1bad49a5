package org.huizong.aggregation.cell.domain;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * 段: sums by key, sorted by key, none of them zero. A section of money has the columns facts and amount; one of performance
 * also uncovered money, goals, indicators, scored money, what self-evaluations tell and the weighted score; one of counts has one column.
 */
public final class Section {

    static final int COUNT_COLUMNS = 1;
    static final int MONEY_COLUMNS = 2;
    /** Columns of performance without what self-evaluations tell. */
    static final int GOAL_COLUMNS = 6;

    static final int PERFORMANCE_COLUMNS = GOAL_COLUMNS + Evaluated.COLUMNS;

    private final int columns;
    private final long[] keys;
    private final long[] values;
    private final BigInteger[] weighted;

    /**
     * @param values the columns of one key side by side
     * @param weighted one a key in a section of performance; empty otherwise
     */
    Section(int columns, long[] keys, long[] values, BigInteger[] weighted) {
        this.columns = columns;
        this.keys = keys;
        this.values = values;
        this.weighted = weighted;
    }

    public int size() {
        return keys.length;
    }

    public long key(int row) {
        return keys[row];
    }

    /** The count of a section of counts, the facts of any other. */
    public long count(int row) {
        return values[row * columns];
    }

    /** The number that stands by a key; 0 if none does. */
    public long countOf(long key) {
        int row = Arrays.binarySearch(keys, key);
        return row < 0 ? 0 : count(row);
    }

    boolean has(long key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }

    public Measures measures(int row) {
        int at = row * columns;
        return columns == MONEY_COLUMNS
                ? new Measures(values[at], values[at + 1], 0, 0, 0, 0, BigInteger.ZERO)
                : new Measures(
                        values[at],
                        values[at + 1],
                        values[at + 2],
                        values[at + 3],
                        values[at + 4],
                        values[at + 5],
                        weighted[row],
                        evaluated(at + GOAL_COLUMNS));
    }

    private Evaluated evaluated(int at) {
        for (int column = 0; column < Evaluated.COLUMNS; column++) {
            if (values[at + column] != 0) {
                return Evaluated.of(index -> values[at + index]);
            }
        }
        return Evaluated.NONE;
    }

    /** Whether any row tells of a self-evaluation. */
    boolean hasEvaluations() {
        for (int row = 0; hasWeights() && row < keys.length; row++) {
            if (evaluated(row * columns + GOAL_COLUMNS) != Evaluated.NONE) {
                return true;
            }
        }
        return false;
    }

    int columns() {
        return columns;
    }

    long value(int row, int column) {
        return values[row * columns + column];
    }

    BigInteger weighted(int row) {
        return weighted[row];
    }

    boolean hasWeights() {
        return columns == PERFORMANCE_COLUMNS;
    }

    /** Both are sorted, so one walk along them adds them up. */
    Section plus(Section other) {
        var merged = new SectionMerge(columns, keys.length + other.keys.length);
        int mine = 0;
        int others = 0;
        while (mine < keys.length && others < other.keys.length) {
            if (keys[mine] == other.keys[others]) {
                merged.sum(this, mine++, other, others++);
            } else if (keys[mine] < other.keys[others]) {
                merged.copy(this, mine, ++mine);
            } else {
                merged.copy(other, others, ++others);
            }
        }
        merged.copy(this, mine, keys.length);
        merged.copy(other, others, other.keys.length);
        return merged.build();
    }

    void copy(int from, int to, long[] targetKeys, long[] targetValues, int at) {
        System.arraycopy(keys, from, targetKeys, at, to - from);
        System.arraycopy(values, from * columns, targetValues, at * columns, (to - from) * columns);
    }

    void addTo(SectionSums sums) {
        for (int row = 0; row < keys.length; row++) {
            addTo(sums, row, keys[row]);
        }
    }

    /** Adds one row under another key. */
    void addTo(SectionSums sums, int row, long key) {
        int at = sums.row(key);
        for (int column = 0; column < columns; column++) {
            sums.add(at, column, values[row * columns + column]);
        }
        if (hasWeights()) {
            sums.addWeighted(at, weighted[row]);
        }
    }

    void subtractFrom(SectionSums sums, int row) {
        int at = sums.row(keys[row]);
        for (int column = 0; column < columns; column++) {
            sums.add(at, column, Math.negateExact(values[row * columns + column]));
        }
        if (hasWeights()) {
            sums.addWeighted(at, weighted[row].negate());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Section section
                && columns == section.columns
                && Arrays.equals(keys, section.keys)
                && Arrays.equals(values, section.values)
                && Arrays.equals(weighted, section.weighted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys) * 31 + Arrays.hashCode(values);
    }
}
