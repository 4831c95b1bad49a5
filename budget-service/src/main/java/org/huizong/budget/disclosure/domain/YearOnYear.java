package org.huizong.budget.disclosure.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huizong.contracts.money.Amount;

/**
 * 与上年相比: an amount beside last year's. A figure that is new this year has grown by 100 %, one that is nothing in both
 * years by 0 %.
 *
 * @param source where last year's amount comes from
 */
record YearOnYear(Amount amount, Amount prior, String source) {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** 增减的方向. */
    enum Direction {
        MORE,
        LESS,
        SAME
    }

    Amount change() {
        return amount.minus(prior);
    }

    Direction direction() {
        long change = change().fen();
        return change == 0 ? Direction.SAME : change > 0 ? Direction.MORE : Direction.LESS;
    }

    boolean isNothingInBothYears() {
        return amount.isZero() && prior.isZero();
    }

    /** Per cent, without sign. */
    String rate() {
        if (prior.isZero()) {
            return percent(amount.isZero() ? BigDecimal.ZERO : BigDecimal.ONE);
        }
        return quotient(change().abs(), prior.abs());
    }

    /** Per cent of the whole; nothing of nothing is 0.00. */
    static String share(Amount part, Amount whole) {
        return whole.isZero() ? percent(BigDecimal.ZERO) : quotient(part, whole);
    }

    private static String quotient(Amount part, Amount whole) {
        return BigDecimal.valueOf(part.fen())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole.fen()), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String percent(BigDecimal quotient) {
        return quotient.multiply(HUNDRED)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
