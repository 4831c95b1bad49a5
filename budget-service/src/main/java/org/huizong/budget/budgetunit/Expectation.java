package org.huizong.budget.budgetunit;

import java.util.OptionalInt;

/**
 * 应报: whether a book of a unit is expected every year, and in which years.
 *
 * @param firstYear empty when there is no limit
 * @param lastYear empty when there is no limit
 */
public record Expectation(boolean expected, OptionalInt firstYear, OptionalInt lastYear) {

    /** @throws IllegalArgumentException if the years end before they begin */
    public Expectation {
        if (firstYear.isPresent() && lastYear.isPresent() && firstYear.getAsInt() > lastYear.getAsInt()) {
            throw new IllegalArgumentException("the years end before they begin");
        }
    }
}
