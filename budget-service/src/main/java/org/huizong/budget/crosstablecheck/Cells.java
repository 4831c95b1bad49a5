package org.huizong.budget.crosstablecheck;

import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.contracts.money.Amount;

/** One cell that a check looks at, with the place a finding names. */
record Cells(Finding.Side side, Amount amount) {

    /** Empty when the table is not there or the cell cannot be read; a code without a row is nothing. */
    static Optional<Cells> of(BookIndex book, String table, String row, String column) {
        return book.table(table).flatMap(found -> of(found, row, column));
    }

    private static Optional<Cells> of(StatementIndex table, String key, String column) {
        var row = table.row(key);
        var name = row.map(table::name).map(Text::zh).orElse(key);
        var where = TableVocabulary.place(table.statement().number()) + "/" + name + "/"
                + table.table().column(column).zh();
        if (row.isEmpty()) {
            return TableVocabulary.isCode(key)
                    ? Optional.of(new Cells(new Finding.Side(where, 0, ""), Amount.ZERO))
                    : Optional.empty();
        }
        return Optional.ofNullable(row.get().cells().get(column))
                .filter(cell -> PrintedFigure.isSilent(cell)
                        || PrintedFigure.of(cell, table.unit(column)).isPresent())
                .map(cell -> new Cells(
                        new Finding.Side(where, line(cell, row.get().line()), cell.text()),
                        PrintedFigure.of(cell, table.unit(column))
                                .map(PrintedFigure::amount)
                                .orElse(Amount.ZERO)));
    }

    private static int line(PrintedCell cell, int ofRow) {
        return cell.line() > 0 ? cell.line() : ofRow;
    }

    boolean isNothing() {
        return amount.isZero();
    }
}
