package org.huizong.aggregation.cell.domain;

import org.huizong.contracts.cube.Dimension;

/**
 * 代码的数: a code of paired digits (201, 20140, 2014004) as one number, so that a prefix is a cut and sorting keeps classes
 * together. Digits beyond the finest level that is grouped by are not part of a sum's place.
 */
final class CodeBits {

    /** 项: the finest functional level. */
    static final CodeBits FUNCTION = new CodeBits(7, 26);
    /** 款: the finest economic level. */
    static final CodeBits ECONOMIC = new CodeBits(5, 19);

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    private static final int LENGTH_BITS = 2;
    private static final long LENGTH_MASK = (1 << LENGTH_BITS) - 1;
    private static final int FIRST_LEVEL_DIGITS = 3;

    private final int digits;
    private final int width;
    private final long unspecified;

    private CodeBits(int digits, int width) {
        this.digits = digits;
        this.width = width;
        this.unspecified = (1L << width) - 1;
    }

    int width() {
        return width;
    }

    /** The digits of the levels that a code can be cut to, 0 for leaving the code out of a key. */
    int[] levels() {
        var levels = new int[(digits - 1) / 2 + 1];
        for (int i = 1; i < levels.length; i++) {
            levels[i] = FIRST_LEVEL_DIGITS + 2 * (i - 1);
        }
        return levels;
    }

    long of(String code) {
        if (code.isEmpty()) {
            return 0;
        }
        if (code.equals(Dimension.UNSPECIFIED)) {
            return unspecified;
        }
        int length = Math.min(code.length(), digits);
        long value = 0;
        for (int i = 0; i < digits; i++) {
            value = value * 10 + (i < length ? code.charAt(i) - '0' : 0);
        }
        return value << LENGTH_BITS | (length - 1) / 2;
    }

    long cut(long bits, int toDigits) {
        if (toDigits == 0) {
            return 0;
        }
        if (bits == 0 || bits == unspecified || length(bits) <= toDigits) {
            return bits;
        }
        long unit = powerOfTen(digits - toDigits);
        return (bits >> LENGTH_BITS) / unit * unit << LENGTH_BITS | (toDigits - 1) / 2;
    }

    /** The part of the class that the code stands in. */
    BlockPart partOf(long bits) {
        return bits == 0 || bits == unspecified
                ? BlockPart.UNSPECIFIED
                : new BlockPart((int) ((bits >> LENGTH_BITS) / powerOfTen(digits - BlockPart.CLASS_DIGITS)));
    }

    String text(long bits) {
        if (bits == 0) {
            return "";
        }
        if (bits == unspecified) {
            return Dimension.UNSPECIFIED;
        }
        long value = (bits >> LENGTH_BITS) / powerOfTen(digits - length(bits));
        return Long.toString(value);
    }

    private static int length(long bits) {
        return (int) (bits & LENGTH_MASK) * 2 + 1;
    }

    private static long powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }
}
