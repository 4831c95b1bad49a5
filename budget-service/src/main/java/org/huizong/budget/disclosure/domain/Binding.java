package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * 数字的依据: what a printed figure follows from.
 *
 * @param kind what it tells
 * @param formula the figures that it is computed from, as {@code docs/disclosure.md} describes them
 * @param cells every place that the formula reads
 */
public record Binding(Kind kind, String formula, List<String> cells) {

    /** What a figure tells. */
    public enum Kind {
        /** An amount of money, or a sum of such. */
        AMOUNT("amount"),
        /** 占: a part of a whole, in per cent. */
        SHARE("share"),
        /** 增减额 against last year. */
        CHANGE("change"),
        /** 增减率 against last year, in per cent. */
        RATE("rate"),
        /** 增加, 减少 …: the sign of a change. */
        DIRECTION("direction"),
        /** A number of things or persons. */
        COUNT("count"),
        /** A name or state that an enumeration takes from a row that is not zero. */
        NAME("name");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word of the API. */
        public String code() {
            return code;
        }
    }

    public Binding {
        cells = List.copyOf(cells);
    }

    static Binding of(Kind kind, Formula formula) {
        return new Binding(kind, formula.text(), paths(formula));
    }

    static Binding share(Formula part, Formula whole) {
        var cells = new ArrayList<>(paths(part));
        cells.addAll(paths(whole));
        return new Binding(Kind.SHARE, "(" + part.text() + ") / (" + whole.text() + ")", cells);
    }

    /** @param prior where last year's figure comes from */
    static Binding compared(Kind kind, Formula formula, String prior) {
        var change = "(" + formula.text() + ") - " + prior;
        return new Binding(kind, kind == Kind.RATE ? "(" + change + ") / " + prior : change, paths(formula));
    }

    private static List<String> paths(Formula formula) {
        return formula.cells().stream().map(CellRef::path).toList();
    }
}
