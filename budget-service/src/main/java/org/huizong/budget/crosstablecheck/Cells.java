package org.huizong.budget.crosstablecheck;

import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.contracts.money.Amount;

/**
 * One cell that a check looks at. Its place becomes a text only when a finding names it: most cells agree.
 *
 * @param row key of its row, which the table may lack
 * @param text as printed; empty without a row
 * @param line where it is printed; 0 without a row
 */
record Cells(StatementIndex table, String row, String column, String text, int line, Amount amount) {

    /** Empty when the table is not there or the cell cannot be read; a code without a row is nothing. */
    static Optional<Cells> of(BookIndex book, String table, String row, String column) {
        return book.table(table).flatMap(found -> of(found, row, column));
    }

    private static Optional<Cells> of(StatementIndex table, String key, String column) {
        var row = table.row(key);
        if (row.isEmpty()) {
            return TableVocabulary.isCode(key)
                    ? Optional.of(new Cells(table, key, column, "", 0, Amount.ZERO))
                    : Optional.empty();
        }
        var cell = row.get().cells().get(column);
        if (cell == null) {
            return Optional.empty();
        }
        var figure = PrintedFigure.of(cell, table.unit(column));
        return figure.isPresent() || PrintedFigure.isSilent(cell)
                ? Optional.of(new Cells(
                        table,
                        key,
                        column,
                        cell.text(),
                        line(cell, row.get().line()),
                        figure.map(PrintedFigure::amount).orElse(Amount.ZERO)))
                : Optional.empty();
    }

    private static int line(PrintedCell cell, int ofRow) {
        return cell.line() > 0 ? cell.line() : ofRow;
    }

    /** The place that a finding names, and what is printed there. */
    Finding.Side side() {
        var name = table.row(row).map(table::name).map(Text::zh).orElse(row);
        var where = TableVocabulary.place(table.statement().number()) + "/" + name + "/"
                + table.table().column(column).zh();
        return new Finding.Side(where, line, text);
    }

    boolean isNothing() {
        return amount.isZero();
    }
}
