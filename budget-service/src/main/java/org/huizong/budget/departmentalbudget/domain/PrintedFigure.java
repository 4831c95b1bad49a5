package org.huizong.budget.departmentalbudget.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 数字的印法: thousands separators, full-width digits, minus signs of several kinds, and dashes that stand for nothing. */
public final class PrintedFigure {

    private static final Pattern DASH = Pattern.compile("[-—–－]{1,3}");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,14}(?:\\.\\d{1,6})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?");

    /** 100 万亿元: no book is larger, and sums of a table's figures stay far from overflow. */
    private static final long MOST_FEN = 10_000_000_000_000_000L;

    private PrintedFigure() {}

    /** Whether the text is a figure or a dash in the place of one. */
    public static boolean isFigure(String text) {
        var plain = plain(text);
        return DASH.matcher(text).matches()
                || PLAIN.matcher(plain).matches()
                || GROUPED.matcher(plain).matches();
    }

    /** The amount; zero for a blank or a dash; empty when the text is no figure of this unit or beyond any budget. */
    public static Optional<Amount> amount(String text, AmountUnit unit) {
        if (text.isEmpty() || DASH.matcher(text).matches()) {
            return Optional.of(Amount.ZERO);
        }
        if (!isFigure(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(unit.parse(plain(text).replace(",", "")))
                    .filter(amount -> Math.abs(amount.fen()) <= MOST_FEN);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Decimals printed behind the point. */
    public static int decimals(String text) {
        int point = plain(text).indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            plain.append(
                    switch (c) {
                        case '−', '－', '–' -> '-';
                        case '，' -> ',';
                        case '．' -> '.';
                        default -> c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
                    });
        }
        return plain.toString();
    }
}
