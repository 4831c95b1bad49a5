package org.huizong.budget.disclosure.domain;

import org.huizong.contracts.money.Amount;

/**
 * 与上年相比: an amount beside last year's. A figure that is new this year has grown by 100 %, one that is nothing in both
 * years by 0 %.
 *
 * @param source where last year's amount comes from
 */
record YearOnYear(Amount amount, Amount prior, String source) {

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
    String rate(PercentDisplay display) {
        return display.text(change().abs(), prior.abs());
    }
}
