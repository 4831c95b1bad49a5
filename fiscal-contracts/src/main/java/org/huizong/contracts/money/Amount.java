package org.huizong.contracts.money;

/**
 * 金额: an exact amount of money in fen (分), signed. Stored and added as {@code long}; overflow throws
 * {@link ArithmeticException} instead of wrapping.
 */
public record Amount(long fen) implements Comparable<Amount> {

    public static final Amount ZERO = new Amount(0);

    public Amount plus(Amount other) {
        return new Amount(Math.addExact(fen, other.fen));
    }

    public Amount minus(Amount other) {
        return new Amount(Math.subtractExact(fen, other.fen));
    }

    public Amount abs() {
        return new Amount(Math.absExact(fen));
    }

    public boolean isZero() {
        return fen == 0;
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(fen, other.fen);
    }
}
