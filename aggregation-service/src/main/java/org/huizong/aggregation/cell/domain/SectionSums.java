package org.huizong.aggregation.cell.domain;

import java.math.BigInteger;
import java.util.Arrays;

/** 求和中的段: adds by key, exactly; overflow throws. An open table, because a batch adds here once a fact and ancestor. */
final class SectionSums {

    private static final int FIRST_CAPACITY = 8;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int columns;
    private long[] keys = new long[FIRST_CAPACITY];
    private long[] values;
    private BigInteger[] weighted;
    /** Row + 1 by slot; 0 is free. */
    private int[] slots = new int[FIRST_CAPACITY * 2];

    private int rows;

    SectionSums(int columns) {
        this.columns = columns;
        this.values = new long[FIRST_CAPACITY * columns];
        this.weighted = new BigInteger[hasWeights() ? FIRST_CAPACITY : 0];
    }

    /** The row of a key, made if there is none. */
    int row(long key) {
        int slot = slot(key);
        while (slots[slot] != 0) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (rows == keys.length) {
            grow();
            return row(key);
        }
        keys[rows] = key;
        if (hasWeights()) {
            weighted[rows] = BigInteger.ZERO;
        }
        slots[slot] = ++rows;
        return rows - 1;
    }

    void add(int row, int column, long value) {
        int at = row * columns + column;
        values[at] = Math.addExact(values[at], value);
    }

    void addWeighted(int row, BigInteger value) {
        weighted[row] = weighted[row].add(value);
    }

    /** @param sign 1 to add, -1 to take back */
    void add(long key, Measures measures, int sign) {
        int row = row(key);
        add(row, 0, signed(measures.facts(), sign));
        add(row, 1, signed(measures.amountFen(), sign));
        if (hasWeights()) {
            add(row, 2, signed(measures.uncoveredFen(), sign));
            add(row, 3, signed(measures.goals(), sign));
            add(row, 4, signed(measures.indicators(), sign));
            add(row, 5, signed(measures.scoredFen(), sign));
            addEvaluated(row, measures.evaluated(), sign);
            addWeighted(row, sign < 0 ? measures.weightedScore().negate() : measures.weightedScore());
        }
    }

    private void addEvaluated(int row, Evaluated evaluated, int sign) {
        for (int column = 0; column < Evaluated.COLUMNS && evaluated != Evaluated.NONE; column++) {
            add(row, Section.GOAL_COLUMNS + column, signed(evaluated.column(column), sign));
        }
    }

    void addCount(long key, long count) {
        add(row(key), 0, count);
    }

    Section build() {
        var kept = new long[rows];
        int size = 0;
        for (int row = 0; row < rows; row++) {
            if (!isZero(row)) {
                kept[size++] = keys[row];
            }
        }
        kept = Arrays.copyOf(kept, size);
        Arrays.sort(kept);
        var sums = new long[size * columns];
        var weights = new BigInteger[hasWeights() ? size : 0];
        for (int i = 0; i < size; i++) {
            int row = row(kept[i]);
            System.arraycopy(values, row * columns, sums, i * columns, columns);
            if (hasWeights()) {
                weights[i] = weighted[row];
            }
        }
        return new Section(columns, kept, sums, weights);
    }

    private boolean isZero(int row) {
        for (int column = 0; column < columns; column++) {
            if (values[row * columns + column] != 0) {
                return false;
            }
        }
        return !hasWeights() || weighted[row].signum() == 0;
    }

    private static long signed(long value, int sign) {
        return sign < 0 ? Math.negateExact(value) : value;
    }

    private boolean hasWeights() {
        return columns == Section.PERFORMANCE_COLUMNS;
    }

    private int slot(long key) {
        long mixed = key * MIX;
        return (int) (mixed >>> 40) & slots.length - 1;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        values = Arrays.copyOf(values, values.length * 2);
        weighted = Arrays.copyOf(weighted, weighted.length * 2);
        slots = new int[slots.length * 2];
        for (int row = 0; row < rows; row++) {
            int slot = slot(keys[row]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = row + 1;
        }
    }
}
