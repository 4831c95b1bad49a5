package org.huizong.contracts.money;

import java.util.OptionalLong;

/** 定点小数: figures as books print them, read and written digit by digit, for a book has thousands of them. */
final class PlainDecimal {

    /** So many digits always fit. */
    private static final int MOST_DIGITS = 18;

    private static final int FEWEST_DECIMALS = 2;
    private static final int BASE = 10;

    private PlainDecimal() {}

    /**
     * The decimal times a power of ten; empty when the text is no plain decimal, has more decimals than the power takes, or
     * may be too long.
     */
    static OptionalLong read(String text, int power) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int whole = (point < 0 ? text.length() : point) - start;
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        if (whole <= 0 || whole + power > MOST_DIGITS || decimals > power || point >= 0 && decimals == 0) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (i != point) {
                if (digit < 0 || digit >= BASE) {
                    return OptionalLong.empty();
                }
                value = value * BASE + digit;
            }
        }
        value *= powerOfTen(power - decimals);
        return OptionalLong.of(start == 0 ? value : -value);
    }

    /** The value divided by a power of ten, exact, with two decimals or more and no superfluous zeros behind them. */
    static String write(long value, int power) {
        long one = powerOfTen(power);
        long rest = Math.abs(value % one);
        int decimals = power;
        while (decimals > FEWEST_DECIMALS && rest % BASE == 0) {
            rest /= BASE;
            decimals--;
        }
        var text = new StringBuilder(value < 0 ? "-" : "")
                .append(Math.abs(value / one))
                .append('.');
        for (long place = powerOfTen(decimals - 1); place > 1 && rest < place; place /= BASE) {
            text.append('0');
        }
        return text.append(rest).toString();
    }

    private static long powerOfTen(int power) {
        long value = 1;
        for (int i = 0; i < power; i++) {
            value *= BASE;
        }
        return value;
    }
}
