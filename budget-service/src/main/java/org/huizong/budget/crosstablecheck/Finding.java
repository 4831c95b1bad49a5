package org.huizong.budget.crosstablecheck;

import org.huizong.contracts.money.AmountUnit;

/**
 * 勾稽问题: what one relation says about one place of a book. Values stand as the document prints them, in its own unit.
 *
 * @param id stable for one rule at one place, whatever the book and the figures
 * @param rule id of the relation, such as {@code F06}
 * @param table number of the table that the left side stands in
 * @param left the figure that is judged
 * @param right what it is compared with; {@link Side#NONE} when there is nothing to compare with
 * @param difference left less right in {@code unit}; empty when no amounts are compared
 */
public record Finding(
        String id,
        String rule,
        Severity severity,
        FindingKind kind,
        String table,
        Text message,
        AmountUnit unit,
        Side left,
        Side right,
        String difference) {

    /**
     * @param where place by printed names, such as {@code t6/总计/合计}; the addends of a sum joined by {@code +}
     * @param line line of the document, of the first addend for a sum; 0 when there is none
     * @param value as printed, or the recomputed sum
     */
    public record Side(String where, int line, String value) {

        public static final Side NONE = new Side("", 0, "");

        public boolean isNone() {
            return equals(NONE);
        }
    }
}
