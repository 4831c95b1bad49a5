package org.huizong.budget.disclosure.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huizong.contracts.money.Amount;

/**
 * 百分比的印法: how many places a percentage has, and whether zeros behind the last place are left out, as 13.2 for 13.20.
 * Halves are rounded up.
 */
record PercentDisplay(int decimals, boolean trimmed) {

    static final PercentDisplay USUAL = new PercentDisplay(2, false);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A part of a whole; nothing of nothing is 0, something of nothing 100. */
    String text(Amount part, Amount whole) {
        if (whole.isZero()) {
            return text(part.isZero() ? BigDecimal.ZERO : HUNDRED);
        }
        return text(BigDecimal.valueOf(part.fen())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole.fen()), decimals, RoundingMode.HALF_UP));
    }

    private String text(BigDecimal percent) {
        return trimmed
                ? withoutZeros(percent)
                : percent.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    static String withoutZeros(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
