package org.huizong.budget.crosstablecheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huizong.contracts.money.Amount;

/**
 * 百分比: a percentage recomputed from printed figures. These were rounded for print, so a printed percentage that differs
 * is still right inside the interval that the figures before rounding may have spanned.
 *
 * @param part what is measured
 * @param whole what it is a part of; not zero
 * @param decimals decimals of the printed percentage
 */
record Percentage(Rounded part, Rounded whole, int decimals) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int EXACT_ENOUGH = 24;

    /** @param halfStep how far the figure may be from what was rounded */
    record Rounded(Amount amount, Amount halfStep) {

        private Rounded moved(int direction) {
            return new Rounded(new Amount(amount.fen() + direction * halfStep.fen()), Amount.ZERO);
        }
    }

    /** As it should be printed. */
    BigDecimal expected() {
        return quotient(part, whole).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Whether figures that print the same can make this percentage. */
    boolean allows(BigDecimal printed) {
        if (whole.moved(-Long.signum(whole.amount().fen())).amount().fen()
                        * Long.signum(whole.amount().fen())
                <= 0) {
            return true;
        }
        var low = quotient(part.moved(-1), whole.moved(1));
        var high = low;
        for (int i = -1; i <= 1; i += 2) {
            for (int j = -1; j <= 1; j += 2) {
                var corner = quotient(part.moved(i), whole.moved(j));
                low = low.min(corner);
                high = high.max(corner);
            }
        }
        var half = BigDecimal.ONE.movePointLeft(decimals).divide(TWO);
        return printed.compareTo(low.subtract(half)) >= 0 && printed.compareTo(high.add(half)) <= 0;
    }

    private static BigDecimal quotient(Rounded part, Rounded whole) {
        return BigDecimal.valueOf(part.amount().fen())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole.amount().fen()), EXACT_ENOUGH, RoundingMode.HALF_EVEN);
    }
}
