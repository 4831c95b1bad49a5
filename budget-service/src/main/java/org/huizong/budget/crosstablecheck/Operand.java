package org.huizong.budget.crosstablecheck;

import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 参与比较的一个数: one cell of a book as a relation meets it.
 *
 * @param statement number of the statement it stands in, {@code 6} or {@code n6}
 * @param rowName name of the row in both languages
 * @param amount already divided and signed
 * @param text as printed; empty when nothing is printed
 */
record Operand(
        String statement,
        String row,
        String column,
        Text rowName,
        State state,
        int sign,
        Amount amount,
        String text,
        int line,
        AmountUnit unit) {

    enum State {
        PRINTED,
        /** Printed as a blank: none. */
        BLANK,
        /** The table has no such row: none. */
        NO_ROW,
        /** Nobody can tell what stands here. */
        UNKNOWN
    }

    boolean isPrinted() {
        return state == State.PRINTED;
    }

    boolean isUnknown() {
        return state == State.UNKNOWN;
    }

    /** Identifies the cell inside its book. */
    String cell() {
        return statement + "/" + row + "/" + column;
    }
}
