package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/** 成本指标: an indicator whose target is money, in whole or for each unit of something. */
final class CostTarget {

    private static final Map<String, AmountUnit> UNITS =
            Map.of("万元", AmountUnit.TEN_THOUSAND_YUAN, "元", AmountUnit.YUAN, "亿元", AmountUnit.HUNDRED_MILLION_YUAN);
    private static final int FINEST_DECIMALS = 2;

    private CostTarget() {}

    /** Whether the indicator stands below 成本 on either level. */
    static boolean isCost(PerformanceIndicator indicator) {
        return indicator.named()
                && (indicator.level1().contains("成本") || indicator.level2().contains("成本"));
    }

    /** 成本上限: the whole money of the indicator; empty for a price for each unit, a rate or words. */
    static Optional<Amount> ceiling(PerformanceIndicator indicator) {
        var operator = indicator.target().operator();
        boolean bounds = operator == TargetOperator.AT_MOST || operator == TargetOperator.EQUAL;
        return bounds ? money(indicator.target().unit(), indicator) : Optional.empty();
    }

    /** 单价: the money for each unit, such as 0.75 of 万元/人; empty when the target is none. */
    static Optional<UnitPrice> unitPrice(PerformanceIndicator indicator) {
        var unit = indicator.target().unit();
        int per = unit.indexOf('/');
        return per < 0
                ? Optional.empty()
                : money(unit.substring(0, per), indicator).map(price -> new UnitPrice(price, unit.substring(per + 1)));
    }

    /** @param of what is counted, such as 人 */
    record UnitPrice(Amount price, String of) {}

    private static Optional<Amount> money(String word, PerformanceIndicator indicator) {
        return Optional.ofNullable(UNITS.get(word)).flatMap(unit -> indicator
                .target()
                .number()
                .filter(number -> isExact(unit, number))
                .map(number -> unit.parse(number.toPlainString())));
    }

    /** Finer than a fen is no amount. */
    private static boolean isExact(AmountUnit unit, BigDecimal number) {
        int fenDigits = unit == AmountUnit.YUAN ? FINEST_DECIMALS : FINEST_DECIMALS + 4;
        return number.stripTrailingZeros().scale() <= fenDigits && number.precision() <= 15;
    }
}
