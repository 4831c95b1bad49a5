package org.huizong.performance.performancegoal.domain;

import java.util.Optional;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 金额 as printed: the digits of the form and the unit of its heading, so that a blank cell never becomes a zero.
 *
 * @param printed plain decimal; empty for a blank cell
 * @param line source line; 0 when the amount was not transcribed
 */
public record PrintedAmount(String printed, AmountUnit unit, int line) {

    public static final PrintedAmount BLANK = new PrintedAmount("", AmountUnit.TEN_THOUSAND_YUAN, 0);

    public PrintedAmount {
        if (!printed.isEmpty()) {
            unit.parse(printed);
        }
    }

    /** Empty for a blank cell. */
    public Optional<Amount> amount() {
        return printed.isEmpty() ? Optional.empty() : Optional.of(unit.parse(printed));
    }
}
