package org.huizong.contracts.money;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * 金额单位: the unit in which an amount is written: 元, 万元 or 亿元. Text on the wire is an exact decimal with at least
 * two decimals; fen is the only unit of storage.
 */
public enum AmountUnit {
    YUAN("yuan", "元", 2),
    TEN_THOUSAND_YUAN("wan", "万元", 6),
    HUNDRED_MILLION_YUAN("yi", "亿元", 10);

    /** 16 integer digits and 2 decimals of yuan: bounded before any arithmetic, so a hostile number costs nothing. */
    private static final int MAX_FEN_DIGITS = 18;

    private static final int MAX_TEXT = 40;
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final String code;
    private final String chineseName;
    private final int fenDigits;

    AmountUnit(String code, String chineseName, int fenDigits) {
        this.code = code;
        this.chineseName = chineseName;
        this.fenDigits = fenDigits;
    }

    /** The word of the API: {@code yuan}, {@code wan} or {@code yi}. */
    public String code() {
        return code;
    }

    public String chineseName() {
        return chineseName;
    }

    /** @throws IllegalArgumentException for a word that is no unit */
    public static AmountUnit ofCode(String code) {
        return Arrays.stream(values())
                .filter(unit -> unit.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unit must be yuan, wan or yi: " + code));
    }

    /**
     * Reads a plain decimal without exponent, group separators or sign {@code +}.
     *
     * @throws IllegalArgumentException if the text is no plain decimal, is finer than a fen, or exceeds 16 digits of yuan
     */
    public Amount parse(String text) {
        var usual = PlainDecimal.read(text, fenDigits);
        return usual.isPresent() ? new Amount(usual.getAsLong()) : parseUnusual(text);
    }

    /** What is long or wrong, and then says how. */
    private Amount parseUnusual(String text) {
        if (text.length() > MAX_TEXT || !PLAIN_DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain decimal: " + text);
        }
        BigDecimal fen = new BigDecimal(text).movePointRight(fenDigits).stripTrailingZeros();
        if (fen.scale() > 0) {
            throw new IllegalArgumentException("finer than a fen: " + text);
        }
        if (fen.precision() - fen.scale() > MAX_FEN_DIGITS) {
            throw new IllegalArgumentException("more than 16 digits of yuan: " + text);
        }
        return new Amount(fen.longValueExact());
    }

    /** Writes the exact decimal of this unit with at least two decimals and no superfluous zeros behind them. */
    public String format(Amount amount) {
        return PlainDecimal.write(amount.fen(), fenDigits);
    }
}
