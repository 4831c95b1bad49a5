package org.huizong.budget.workbook;

/**
 * 被改动的单元格: a visible cell that says something else than the exact content behind it.
 *
 * @param cell as the spreadsheet names it, such as {@code E7}
 */
public record EditedCell(String sheet, String cell, String shown, String stored) {}
