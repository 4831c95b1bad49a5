package org.huizong.budget.rollupfact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.huizong.budget.crosstablecheck.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;

/**
 * 打印行: one row seen by the columns that a cube takes. A blank beside printed parts says zero; a blank in a row that
 * prints only its total says nothing, and so does a cell that could not be placed.
 *
 * @param figures part columns that are printed, in fen
 * @param unplaced sum of the amounts of this row that have no proved column
 * @param isDivided whether parts are printed and none is left without a column
 */
record PrintedRow(StatementRow row, Map<String, Long> figures, OptionalLong total, long unplaced, boolean isDivided) {

    /** @param total id of the total column */
    record Columns(String total, List<String> parts) {}

    boolean prints(String column) {
        return figures.containsKey(column) || isDivided && row.cells().containsKey(column);
    }

    long figure(String column) {
        return figures.getOrDefault(column, 0L);
    }

    long sumOfFigures() {
        return figures.values().stream().reduce(0L, Math::addExact);
    }

    /** Whether every part column is printed or blank, so that the parts can be held against the total. */
    boolean isComplete(List<String> parts) {
        return isDivided && row.cells().keySet().containsAll(parts);
    }

    /** Whether a row without parts below it tells the amount of this column, be it none. */
    boolean tells(String column) {
        boolean isNothing = total.isPresent() && total.getAsLong() == 0 && unplaced == 0;
        boolean isWhole = isDivided && (total.isEmpty() || total.getAsLong() == sumOfFigures());
        return prints(column) || isNothing || isWhole;
    }

    static final class Reader {

        private final Statement statement;
        private final Columns columns;

        Reader(Statement statement, Columns columns) {
            this.statement = statement;
            this.columns = columns;
        }

        String totalColumn() {
            return columns.total();
        }

        PrintedRow read(StatementRow row) {
            var figures = new LinkedHashMap<String, Long>();
            columns.parts().forEach(column -> figure(row, column).ifPresent(fen -> figures.put(column, fen)));
            var unplaced = statement.unplaced().stream()
                    .filter(amount -> amount.rowKey().equals(row.key()))
                    .toList();
            long sum = unplaced.stream()
                    .filter(amount -> !amount.columns().contains(columns.total()))
                    .flatMap(amount -> PrintedFigure.of(amount.amount(), statement.unit()).stream())
                    .map(figure -> figure.amount().fen())
                    .reduce(0L, Math::addExact);
            boolean isDivided = !figures.isEmpty() && unplaced.isEmpty();
            return new PrintedRow(row, figures, figure(row, columns.total()), sum, isDivided);
        }

        private OptionalLong figure(StatementRow row, String column) {
            var cell = row.cells().get(column);
            if (cell == null) {
                return OptionalLong.empty();
            }
            return PrintedFigure.of(cell, statement.unit())
                    .map(figure -> OptionalLong.of(figure.amount().fen()))
                    .orElse(OptionalLong.empty());
        }
    }
}
