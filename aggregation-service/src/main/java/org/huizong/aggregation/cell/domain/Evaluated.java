package org.huizong.aggregation.cell.domain;

import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;

/**
 * 自评: what the self-evaluations at one place add up to. Counts are of self-evaluations, or of their indicators; money is fen.
 *
 * @param annualFen 全年预算数 of those that tell it and the money executed, so that both make a rate
 * @param executedFen 全年执行数 of the same
 * @param missed indicators that missed their target
 * @param differences indicators whose printed score is not what the formula gives
 * @param unverified indicators that count as printed
 * @param overridden indicators that a reviewer has set
 * @param excellent self-evaluations of grade 优; a grade of another scheme counts in none
 */
public record Evaluated(
        long evaluations,
        long annualFen,
        long executedFen,
        long missed,
        long differences,
        long unverified,
        long overridden,
        long excellent,
        long good,
        long fair,
        long poor) {

    static final int COLUMNS = 11;

    public static final Evaluated NONE = of(column -> 0);

    static Evaluated of(IntToLongFunction column) {
        return new Evaluated(
                column.applyAsLong(0),
                column.applyAsLong(1),
                column.applyAsLong(2),
                column.applyAsLong(3),
                column.applyAsLong(4),
                column.applyAsLong(5),
                column.applyAsLong(6),
                column.applyAsLong(7),
                column.applyAsLong(8),
                column.applyAsLong(9),
                column.applyAsLong(10));
    }

    /** In the order in which they are stored, which never changes. */
    long column(int column) {
        return switch (column) {
            case 0 -> evaluations;
            case 1 -> annualFen;
            case 2 -> executedFen;
            case 3 -> missed;
            case 4 -> differences;
            case 5 -> unverified;
            case 6 -> overridden;
            case 7 -> excellent;
            case 8 -> good;
            case 9 -> fair;
            case 10 -> poor;
            default -> throw new IllegalArgumentException("column " + column);
        };
    }

    public Evaluated plus(Evaluated other) {
        if (other == NONE) {
            return this;
        }
        return this == NONE ? other : of(column -> Math.addExact(column(column), other.column(column)));
    }

    Evaluated negated() {
        return this == NONE ? this : of(column -> Math.negateExact(column(column)));
    }

    public boolean isZero() {
        return this == NONE || LongStream.range(0, COLUMNS).allMatch(column -> column((int) column) == 0);
    }
}
