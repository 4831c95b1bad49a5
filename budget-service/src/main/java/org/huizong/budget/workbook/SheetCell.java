package org.huizong.budget.workbook;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * 单元格 of a printed table: where it stands, what it looks like and what it says.
 *
 * @param rows rows that it covers, downwards
 * @param columns columns that it covers
 * @param number exact value in the unit of the table; empty for a text
 * @param format how a number is shown, in the words of spreadsheets; empty for a text
 */
record SheetCell(
        int row,
        int column,
        int rows,
        int columns,
        Look look,
        String text,
        Optional<BigDecimal> number,
        String format) {

    /** What a cell is for, which decides its borders and alignment. */
    enum Look {
        TITLE,
        CAPTION,
        UNIT,
        HEADER,
        LABEL,
        CODE,
        FIGURE
    }

    static SheetCell text(int row, int column, Look look, String text) {
        return new SheetCell(row, column, 1, 1, look, text, Optional.empty(), "");
    }

    SheetCell over(int coveredRows, int coveredColumns) {
        return new SheetCell(row, column, coveredRows, coveredColumns, look, text, number, format);
    }
}
