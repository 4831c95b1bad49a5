package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** Looks up the figures that the terms of a relation name. */
record Operands(BookIndex book) {

    List<Operand> of(List<Term> terms) {
        var operands = new ArrayList<Operand>();
        for (var term : terms) {
            if (term.isNumber()) {
                operands.add(number(term));
            } else {
                book.table(term)
                        .ifPresentOrElse(table -> operands.addAll(of(term, table)), () -> operands.add(absent(term)));
            }
        }
        return operands;
    }

    private static List<Operand> of(Term term, StatementIndex table) {
        return term.rows() == Term.Rows.ROW
                ? List.of(table.cell(term))
                : table.rows(term).stream().map(row -> table.part(term, row)).toList();
    }

    private static Operand number(Term term) {
        var amount = AmountUnit.TEN_THOUSAND_YUAN.parse(term.row());
        return Operand.constant(term.sign(), new Amount(amount.fen() * term.sign()));
    }

    private static Operand absent(Term term) {
        return new Operand(
                new Operand.Source("", Text.NONE, term.number()),
                term.row(),
                term.column(),
                new Text(term.row(), term.row()),
                Operand.State.UNKNOWN,
                term.sign(),
                Amount.ZERO,
                "",
                0,
                AmountUnit.TEN_THOUSAND_YUAN,
                FigureKind.MONEY,
                0);
    }
}
