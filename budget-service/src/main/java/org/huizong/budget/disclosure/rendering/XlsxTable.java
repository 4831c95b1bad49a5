package org.huizong.budget.disclosure.rendering;

import java.math.BigDecimal;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huizong.budget.disclosure.domain.Block;
import org.huizong.budget.disclosure.domain.Run;

/** One table on its sheet: title, notes, merged header, amounts as numbers; printed one page wide, the header on each. */
final class XlsxTable {

    private static final int WIDE = 9;
    private static final int LABEL_WIDTH = 30 * 256;
    private static final int FIGURE_WIDTH = 13 * 256;
    private static final int CODE_WIDTH = 6 * 256;
    private static final int CODE_LENGTH = 3;

    private final XSSFSheet sheet;
    private final XlsxStyles styles;
    private XSSFCellStyle amount;

    private XlsxTable(XSSFSheet sheet, XlsxStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    static void write(XSSFSheet sheet, Block.Table table, XlsxStyles styles) {
        new XlsxTable(sheet, styles).write(table);
    }

    private void write(Block.Table table) {
        text(0, 0, (table.number() + " " + table.title()).strip(), styles.heading());
        text(1, 0, String.join("　　", table.notes()), styles.heading());
        int first = 2;
        head(table, first);
        int body = first + table.head().size();
        for (int i = 0; i < table.body().size(); i++) {
            for (int j = 0; j < table.body().get(i).size(); j++) {
                cell(table.body().get(i).get(j), at(body + i, j));
            }
        }
        if (!table.empty().isEmpty()) {
            text(body + table.body().size(), 0, Run.plain(table.empty()), styles.heading());
        }
        page(table, first);
    }

    private void head(Block.Table table, int first) {
        for (int i = 0; i < table.head().size(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                at(first + i, j).setCellStyle(styles.head());
            }
        }
        for (var placed : HeadGrid.placed(table)) {
            int row = first + placed.row();
            text(row, placed.column(), placed.cell().text(), styles.head());
            if (placed.cell().across() > 1 || placed.cell().down() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(
                        row,
                        row + placed.cell().down() - 1,
                        placed.column(),
                        placed.column() + placed.cell().across() - 1));
            }
        }
    }

    private void cell(Block.Cell cell, XSSFCell drawn) {
        if (cell.binding().isEmpty()) {
            drawn.setCellValue(cell.text());
            drawn.setCellStyle(styles.label());
            return;
        }
        var number = new BigDecimal(cell.text());
        if (amount == null) {
            amount = styles.amount(number.scale());
        }
        // A spreadsheet has no other numbers; fifteen digits of a decimal pass through it unchanged.
        drawn.setCellValue(number.doubleValue());
        drawn.setCellStyle(amount);
    }

    private void page(Block.Table table, int first) {
        for (int column = 0; column < table.columns(); column++) {
            sheet.setColumnWidth(column, width(table, column));
        }
        sheet.setRepeatingRows(new CellRangeAddress(first, first + table.head().size() - 1, -1, -1));
        sheet.createFreezePane(0, first + table.head().size());
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(table.columns() > WIDE);
    }

    private static int width(Block.Table table, int column) {
        boolean figures = table.body().stream()
                .anyMatch(
                        row -> row.size() > column && row.get(column).binding().isPresent());
        int longest = table.body().stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
        boolean code = longest > 0 && longest <= CODE_LENGTH && !figures;
        return figures || longest == 0 ? FIGURE_WIDTH : code ? CODE_WIDTH : LABEL_WIDTH;
    }

    private void text(int row, int column, String text, XSSFCellStyle style) {
        var cell = at(row, column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private XSSFCell at(int row, int column) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }
}
