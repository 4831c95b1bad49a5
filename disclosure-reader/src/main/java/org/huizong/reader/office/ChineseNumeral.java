package org.huizong.reader.office;

/** 一、二、…、九十九: the numerals that number chapters. */
final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumeral() {}

    /** Numbers beyond a hundred, which no list of chapters reaches, are given in digits. */
    static String of(int value) {
        if (value < 0 || value > 99) {
            return Integer.toString(value);
        }
        if (value < 10) {
            return DIGITS.substring(value, value + 1);
        }
        var tens = value < 20 ? "" : DIGITS.substring(value / 10, value / 10 + 1);
        var ones = value % 10 == 0 ? "" : DIGITS.substring(value % 10, value % 10 + 1);
        return tens + "十" + ones;
    }
}
