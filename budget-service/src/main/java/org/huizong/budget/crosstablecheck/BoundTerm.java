package org.huizong.budget.crosstablecheck;

import java.util.List;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** One term of a relation with the table of a book that it speaks of, or with its number. */
sealed interface BoundTerm {

    /** Adds the figures that the term means; false as soon as one of them is unknown. */
    boolean collect(String row, String column, List<Operand> operands);

    /** @throws java.util.NoSuchElementException if the book has not its table */
    static BoundTerm of(Term term, BookIndex book) {
        if (term.isNumber()) {
            var amount = AmountUnit.TEN_THOUSAND_YUAN.parse(term.row().text());
            return new Number(Operand.constant(term.sign(), new Amount(amount.fen() * term.sign())));
        }
        var table = book.table(term).orElseThrow();
        return term.rows() == Term.Rows.ROW ? new Cell(term, table) : new Sum(term, table);
    }

    record Number(Operand operand) implements BoundTerm {

        @Override
        public boolean collect(String row, String column, List<Operand> operands) {
            return operands.add(operand);
        }
    }

    record Cell(Term term, StatementIndex table) implements BoundTerm {

        @Override
        public boolean collect(String row, String column, List<Operand> operands) {
            var operand = table.operands()
                    .cell(term.row().filled(row, column), term.column().filled(row, column));
            return !operand.isUnknown() && operands.add(operand.of(term));
        }
    }

    record Sum(Term term, StatementIndex table) implements BoundTerm {

        @Override
        public boolean collect(String row, String column, List<Operand> operands) {
            var asked = term.column().filled(row, column);
            for (var part : table.rows(term.rows(), term.row().filled(row, column))) {
                var operand = table.operands().part(part, asked);
                if (operand.isUnknown()) {
                    return false;
                }
                operands.add(operand.of(term));
            }
            return true;
        }
    }
}
