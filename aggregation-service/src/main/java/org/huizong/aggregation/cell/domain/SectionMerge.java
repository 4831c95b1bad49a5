package org.huizong.aggregation.cell.domain;

import java.math.BigInteger;
import java.util.Arrays;

/** 归并 of two sorted sections: rows come in the order of their keys, and rows of nothing are left out. */
final class SectionMerge {

    private final int columns;
    private final long[] keys;
    private final long[] values;
    private final BigInteger[] weighted;
    private int rows;

    SectionMerge(int columns, int capacity) {
        this.columns = columns;
        this.keys = new long[capacity];
        this.values = new long[capacity * columns];
        this.weighted = new BigInteger[columns == Section.PERFORMANCE_COLUMNS ? capacity : 0];
    }

    void copy(Section section, int from, int to) {
        section.copy(from, to, keys, values, rows);
        for (int row = from; row < to && section.hasWeights(); row++) {
            weighted[rows + row - from] = section.weighted(row);
        }
        rows += to - from;
    }

    void sum(Section one, int row, Section other, int otherRow) {
        boolean nothing = true;
        for (int column = 0; column < columns; column++) {
            long sum = Math.addExact(one.value(row, column), other.value(otherRow, column));
            values[rows * columns + column] = sum;
            nothing &= sum == 0;
        }
        if (one.hasWeights()) {
            weighted[rows] = one.weighted(row).add(other.weighted(otherRow));
            nothing &= weighted[rows].signum() == 0;
        }
        keys[rows] = one.key(row);
        rows += nothing ? 0 : 1;
    }

    Section build() {
        return new Section(
                columns,
                Arrays.copyOf(keys, rows),
                Arrays.copyOf(values, rows * columns),
                Arrays.copyOf(weighted, weighted.length == 0 ? 0 : rows));
    }
}
