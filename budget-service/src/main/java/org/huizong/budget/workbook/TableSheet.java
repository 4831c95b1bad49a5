package org.huizong.budget.workbook;

import java.util.List;

/**
 * 工作表 of one printed table.
 *
 * @param name of the sheet, such as 表3
 * @param columns how many columns it has
 * @param headerRows rows that every printed page repeats: from, to, both included and counted from 0
 * @param labelColumns columns of text in front of the figures; of a two-sided table the first of each half
 */
record TableSheet(String name, List<SheetCell> cells, int columns, int[] headerRows, List<Integer> labelColumns) {

    boolean isCode(int column) {
        return cells.stream().anyMatch(cell -> cell.column() == column && cell.look() == SheetCell.Look.CODE);
    }

    int lastRow() {
        return cells.stream()
                .mapToInt(cell -> cell.row() + cell.rows() - 1)
                .max()
                .orElse(0);
    }
}
