package org.huizong.budget.disclosure.domain;

/** 中文数字: ordinals of headings, from 一 to 九十九. */
final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;

    private ChineseNumeral() {}

    static String of(int number) {
        if (number < TEN) {
            return digit(number);
        }
        var tens = number / TEN == 1 ? "" : digit(number / TEN);
        var ones = number % TEN == 0 ? "" : digit(number % TEN);
        return tens + "十" + ones;
    }

    private static String digit(int number) {
        return DIGITS.substring(number, number + 1);
    }
}
