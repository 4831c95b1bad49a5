package org.huizong.budget.spreadsheet;

import java.util.List;

/**
 * 工作表的一行.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells from the first column on; a cell that is not there is the empty text. A number is a plain decimal of at most 15
 *     digits, which is all that a spreadsheet keeps.
 */
public record XlsxRow(int number, List<String> cells) {

    /** The text of a column, counted from 0; empty behind the last one. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
