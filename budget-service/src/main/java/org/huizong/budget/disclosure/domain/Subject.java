package org.huizong.budget.disclosure.domain;

import java.util.Optional;
import org.huizong.contracts.money.Amount;

/**
 * 一句话所说的数: the amount that a sentence is about, and the row of the narrative that gives its reason.
 *
 * @param amount this year's
 * @param compared beside last year's, when that is known
 * @param told row of the book's own narrative
 * @param usualReason phrase for a row that is nothing in both years and has no reason of its own
 */
record Subject(Formula formula, Amount amount, Optional<YearOnYear> compared, RowRef told, String usualReason) {

    boolean isNothing() {
        return amount.isZero() && compared.map(YearOnYear::isNothingInBothYears).orElse(true);
    }
}
