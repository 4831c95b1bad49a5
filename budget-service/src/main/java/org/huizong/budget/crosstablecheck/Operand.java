package org.huizong.budget.crosstablecheck;

import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 参与比较的一个数: one cell of a book as a relation meets it.
 *
 * @param source which book and which of its statements it stands in
 * @param rowName name of the row in both languages
 * @param amount already divided and signed
 * @param text as printed; empty when nothing is printed
 * @param kind an amount, a percentage or a count
 * @param roundings how many rounded figures it was made from: 1 as printed, 2 for a derived prior-year figure
 */
record Operand(
        Source source,
        String row,
        String column,
        Text rowName,
        State state,
        int sign,
        Amount amount,
        String text,
        int line,
        AmountUnit unit,
        FigureKind kind,
        int roundings) {

    enum State {
        PRINTED,
        /** Printed as a blank, or 未安排: none. */
        BLANK,
        /** The table has no such row: none. */
        NO_ROW,
        /** A number that the rule itself gives. */
        CONSTANT,
        /** Nobody can tell what stands here. */
        UNKNOWN
    }

    /**
     * @param book empty for the book that is checked, {@code 2024/initial/} for another
     * @param bookName what a message calls that other book; empty for the checked one
     * @param statement number of the statement, {@code 6}, {@code n6} or {@code s2}
     */
    record Source(String book, Text bookName, String statement) {}

    private static final String NO_STATEMENT = "";

    /** A cell that nobody can tell; where it stands does not matter, as nothing is said of it. */
    static final Operand UNKNOWN = none(State.UNKNOWN, 1, Amount.ZERO);

    /** A number that a rule gives, counted as figures of unit 万元 are. */
    static Operand constant(int sign, Amount amount) {
        return none(State.CONSTANT, sign, amount);
    }

    /** One that stands in no cell. */
    private static Operand none(State state, int sign, Amount amount) {
        return new Operand(
                new Source("", Text.NONE, NO_STATEMENT),
                "",
                "",
                Text.NONE,
                state,
                sign,
                amount,
                "",
                0,
                AmountUnit.TEN_THOUSAND_YUAN,
                FigureKind.MONEY,
                0);
    }

    /** The figure as the term counts it: with its sign, divided as it says. */
    Operand of(Term term) {
        if (term.sign() == 1 && term.divisor() == 1) {
            return this;
        }
        var counted = new Amount(Math.floorDiv(amount.fen(), (long) term.divisor()) * term.sign());
        return new Operand(
                source, row, column, rowName, state, term.sign(), counted, text, line, unit, kind, roundings);
    }

    String statement() {
        return source.statement();
    }

    boolean isPrinted() {
        return state == State.PRINTED;
    }

    boolean isUnknown() {
        return state == State.UNKNOWN;
    }

    /** Identifies the cell inside its book. */
    String cell() {
        return source.book() + statement() + "/" + row + "/" + column;
    }
}
