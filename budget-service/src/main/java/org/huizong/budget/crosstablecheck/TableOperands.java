package org.huizong.budget.crosstablecheck;

import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** Makes the figures of one table or section ready for comparison. */
record TableOperands(Operand.Source source, TableVocabulary.Table table, AmountUnit unit) {

    record Place(String row, Text name, int line) {}

    Operand told(Term term, Place place, PriorYear.Figure figure, String text) {
        var amount = new Amount(Math.floorDiv(figure.amount().fen(), (long) term.divisor()) * term.sign());
        return new Operand(
                source,
                place.row(),
                term.column(),
                place.name(),
                Operand.State.PRINTED,
                term.sign(),
                amount,
                text,
                place.line(),
                unit(term.column()),
                table.kind(term.column()),
                figure.roundings());
    }

    Operand silent(Term term, Place place, Operand.State state) {
        return new Operand(
                source,
                place.row(),
                term.column(),
                place.name(),
                state,
                term.sign(),
                Amount.ZERO,
                "",
                place.line(),
                unit(term.column()),
                table.kind(term.column()),
                0);
    }

    /** Percentages and counts are plain numbers, whatever the unit of the amounts beside them. */
    AmountUnit unit(String column) {
        var kind = table.kind(column);
        return kind == FigureKind.PERCENT || kind == FigureKind.NUMBER ? AmountUnit.TEN_THOUSAND_YUAN : unit;
    }
}
