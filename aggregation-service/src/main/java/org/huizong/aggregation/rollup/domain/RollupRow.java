package org.huizong.aggregation.rollup.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * 汇总行.
 *
 * @param books distinct books behind the row
 * @param carriedFromInitial those of them that stand in with the initial budget
 * @param detail why a key is shallower than asked; empty when none is
 * @param approval how much of the money has been approved, exact
 * @param previous the same key a year before; zero when nothing was there
 */
public record RollupRow(
        RowKey key,
        Figures figures,
        Figures previous,
        long books,
        long carriedFromInitial,
        Approval approval,
        Optional<String> detail) {

    public RollupRow withFigures(Figures shown, Figures shownPrevious) {
        return new RollupRow(key, shown, shownPrevious, books, carriedFromInitial, approval, detail);
    }

    /** 增减额: the money of this year less that of the year before, in fen. */
    public long change() {
        return Math.subtractExact(figures.amountFen(), previous.amountFen());
    }

    /** 增长率: percent of the money of the year before; empty when there was none. */
    public Optional<BigDecimal> growth() {
        return Shares.percent(change(), Math.absExact(previous.amountFen()));
    }

    public long value(Measure measure) {
        return measure == Measure.BOOKS ? books : figures.value(measure);
    }
}
