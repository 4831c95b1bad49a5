package org.huizong.budget.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes tables as a spreadsheet of the office kind: landscape, one page wide, headings repeated, print areas set. Texts are
 * texts, whatever they begin with: no cell is ever a formula.
 */
final class WorkbookWriter {

    private static final int CHARACTER = 256;
    private static final int CODE_WIDTH = 6;
    private static final int LABEL_WIDTH = 34;
    private static final int FIGURE_WIDTH = 14;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyles styles = new CellStyles(workbook);

    static byte[] write(List<TableSheet> tables, String exactContent) {
        var writer = new WorkbookWriter();
        try (writer.workbook) {
            tables.forEach(writer::table);
            if (!exactContent.isEmpty()) {
                writer.hidden(exactContent);
            }
            var bytes = new ByteArrayOutputStream();
            writer.workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(TableSheet table) {
        var sheet = workbook.createSheet(table.name());
        for (var cell : table.cells()) {
            cell(sheet, cell);
        }
        for (int column = 0; column < table.columns(); column++) {
            sheet.setColumnWidth(column, width(table, column) * CHARACTER);
        }
        page(sheet, table);
    }

    private void cell(XSSFSheet sheet, SheetCell cell) {
        var style = styles.of(cell);
        for (int i = 0; i < cell.rows() * cell.columns(); i++) {
            int at = cell.row() + i / cell.columns();
            var row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
            row.createCell(cell.column() + i % cell.columns()).setCellStyle(style);
        }
        var first = sheet.getRow(cell.row()).getCell(cell.column());
        if (cell.number().isPresent()) {
            first.setCellValue(cell.number().get().doubleValue());
        } else if (!cell.text().isEmpty()) {
            first.setCellValue(cell.text());
        }
        if (cell.rows() * cell.columns() > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(
                    cell.row(), cell.row() + cell.rows() - 1, cell.column(), cell.column() + cell.columns() - 1));
        }
    }

    private static int width(TableSheet table, int column) {
        if (table.labelColumns().contains(column)) {
            return LABEL_WIDTH;
        }
        boolean isBeforeLabels = table.labelColumns().stream().anyMatch(label -> column < label);
        return isBeforeLabels && table.isCode(column) ? CODE_WIDTH : FIGURE_WIDTH;
    }

    private void page(XSSFSheet sheet, TableSheet table) {
        var setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        int index = workbook.getSheetIndex(sheet);
        workbook.setPrintArea(index, 0, table.columns() - 1, 0, table.lastRow());
        sheet.setRepeatingRows(new CellRangeAddress(table.headerRows()[0], table.headerRows()[1], -1, -1));
        sheet.createFreezePane(0, table.headerRows()[1] + 1);
    }

    private void hidden(String exactContent) {
        var sheet = workbook.createSheet(ExactContent.SHEET);
        var chunks = ExactContent.chunks(exactContent);
        for (int i = 0; i < chunks.size(); i++) {
            sheet.createRow(i).createCell(0).setCellValue(chunks.get(i));
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }
}
