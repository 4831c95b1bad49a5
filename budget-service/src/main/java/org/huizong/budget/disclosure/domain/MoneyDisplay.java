package org.huizong.budget.disclosure.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 金额的印法: the unit in which a disclosure prints its money, and the places behind the point. 0.01 万元 is the last place
 * that published books print; 亿元 keeps the same fineness.
 *
 * @param trimmed whether zeros behind the last place are left out, as 130 for 130.00
 */
public record MoneyDisplay(AmountUnit unit, int decimals, boolean trimmed) {

    /** 元 with two places, 万元 with two, 亿元 with six. */
    public static MoneyDisplay of(AmountUnit unit) {
        return new MoneyDisplay(unit, unit == AmountUnit.HUNDRED_MILLION_YUAN ? 6 : 2, false);
    }

    MoneyDisplay trimmed(boolean other) {
        return new MoneyDisplay(unit, decimals, other);
    }

    /** The last place that is printed, in fen. */
    long grain() {
        long grain = unit.parse("1").fen();
        for (int i = 0; i < decimals; i++) {
            grain /= 10;
        }
        return grain;
    }

    String text(Amount amount) {
        var rounded = inUnit(amount).setScale(decimals, RoundingMode.HALF_UP);
        return trimmed ? PercentDisplay.withoutZeros(rounded) : rounded.toPlainString();
    }

    /** As a sentence writes it inside a reason: without zeros behind the last place. */
    String shortText(Amount amount) {
        return PercentDisplay.withoutZeros(inUnit(amount));
    }

    private BigDecimal inUnit(Amount amount) {
        return new BigDecimal(unit.format(amount));
    }
}
