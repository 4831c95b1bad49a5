package org.huizong.budget.transcription.table;

import java.util.List;
import java.util.function.Predicate;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;

/**
 * The cells of a row in a tab-separated table: after which numbers of cells a line that breaks off has stopped inside a
 * cell of text.
 *
 * @param width cells of a whole row
 * @param textEnds numbers of cells of a line that ends in a cell of text
 * @param opensRow whether a line is the beginning of a row, so that it cannot go on with the one before
 */
record RowShape(int width, List<Integer> textEnds, Predicate<TableLine> opensRow) {

    boolean isBroken(TableLine line, TableLine next) {
        var last = line.cells().get(line.cells().size() - 1);
        var first = next.cells().get(0);
        return line.positional()
                && textEnds.contains(line.cells().size())
                && isText(last)
                && isText(first)
                && (next.positional() || next.cells().size() == 1)
                && line.cells().size() + next.cells().size() - 1 <= width
                && !opensRow.test(next);
    }

    private static boolean isText(String cell) {
        return !cell.isEmpty() && !PrintedFigure.isFigure(cell);
    }
}
