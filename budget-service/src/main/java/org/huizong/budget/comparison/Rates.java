package org.huizong.budget.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** 增减率, 预决算差异率, 执行率: exact quotients of two amounts in fen, as per cent with two decimals, half up. */
public final class Rates {

    private static final int DECIMALS = 2;
    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final BigDecimal WHOLE = new BigDecimal("100.00");

    private Rates() {}

    /**
     * 增减率 by the usage of published books (N07): what was nothing and is something has grown by 100.00, what is nothing
     * still by 0.00. Empty for a negative amount over nothing, for which no usage exists.
     */
    public static Optional<BigDecimal> growth(long base, long amount) {
        if (base != 0) {
            return percent(Math.subtractExact(amount, base), base);
        }
        return amount < 0 ? Optional.empty() : Optional.of(amount == 0 ? NOTHING : WHOLE);
    }

    /** 预决算差异率: (决算 − 年初预算) / 年初预算; empty when nothing was budgeted, unless nothing was spent either. */
    public static Optional<BigDecimal> deviation(long budget, long finalAccounts) {
        if (budget != 0) {
            return percent(Math.subtractExact(finalAccounts, budget), budget);
        }
        return finalAccounts == 0 ? Optional.of(NOTHING) : Optional.empty();
    }

    /** 执行率: 执行数 / 预算数; empty when nothing was budgeted. */
    public static Optional<BigDecimal> execution(long budget, long executed) {
        return percent(executed, budget);
    }

    private static Optional<BigDecimal> percent(long part, long whole) {
        if (whole == 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole).abs(), DECIMALS, RoundingMode.HALF_UP));
    }
}
