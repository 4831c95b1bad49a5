package org.huizong.budget.ceiling.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huizong.contracts.money.Amount;

/**
 * 控制数: how much a budget unit may ask for in a fiscal year, in total or of one kind of money.
 *
 * @param version grows by one with every change
 */
public record Ceiling(Key key, Terms terms, long version) {

    /** A unit has at most one ceiling for one measure and year. */
    public record Key(UUID budgetUnit, int year, CeilingMeasure measure) {

        /** Derived from the key, so that the same ceiling has the same id wherever it is written. */
        public UUID id() {
            var text = String.join(
                    "\u001f",
                    "ceiling",
                    budgetUnit.toString(),
                    Integer.toString(year),
                    measure.functionClass(),
                    measure.nature(),
                    measure.fund());
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param note 说明; empty when there is none */
    public record Terms(CeilingMode mode, Amount amount, String note) {}
}
