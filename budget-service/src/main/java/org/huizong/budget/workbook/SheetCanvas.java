package org.huizong.budget.workbook;

import java.util.ArrayList;
import java.util.List;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.workbook.SheetCell.Look;

/** 画布: the cells of one sheet, written row by row. */
final class SheetCanvas {

    private static final PrintedCell BLANK = new PrintedCell("", 0);

    private final FigureCells figures;
    private final List<SheetCell> cells = new ArrayList<>();
    private int row;

    SheetCanvas(FigureCells figures) {
        this.figures = figures;
    }

    List<SheetCell> cells() {
        return cells;
    }

    int row() {
        return row;
    }

    void next() {
        row++;
    }

    void put(int column, Look look, String text) {
        cells.add(SheetCell.text(row, column, look, text));
    }

    void over(int column, int rows, int columns, Look look, String text) {
        cells.add(SheetCell.text(row, column, look, text).over(rows, columns));
    }

    void blanks(int from, int count) {
        for (int i = 0; i < count; i++) {
            put(from + i, Look.FIGURE, "");
        }
    }

    void figure(int column, PrintedCell cell) {
        cells.add(figures.at(row, column, cell));
    }

    /** The row's figures of these columns, from left to right. */
    void figures(StatementRow printed, List<String> columns, int from) {
        for (int i = 0; i < columns.size(); i++) {
            figure(from + i, printed.cells().getOrDefault(columns.get(i), BLANK));
        }
    }
}
