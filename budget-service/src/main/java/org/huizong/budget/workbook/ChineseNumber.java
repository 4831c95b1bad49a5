package org.huizong.budget.workbook;

/** 序号: the numbers that Chinese lists are counted by, from 一 to 九十九. */
final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int TEN = 10;

    private ChineseNumber() {}

    static String of(int number) {
        var ones = number % TEN == 0 ? "" : digit(number % TEN);
        return switch (number / TEN) {
            case 0 -> ones;
            case 1 -> "十" + ones;
            default -> digit(number / TEN) + "十" + ones;
        };
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
