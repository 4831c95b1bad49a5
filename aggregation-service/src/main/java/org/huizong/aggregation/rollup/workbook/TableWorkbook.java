package org.huizong.aggregation.rollup.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.huizong.aggregation.rollup.domain.table.HeaderCell;
import org.huizong.aggregation.rollup.workbook.PrintedTable.Look;
import org.huizong.aggregation.rollup.workbook.PrintedTable.PrintedCell;
import org.huizong.aggregation.rollup.workbook.SheetStyles.Style;

/** Writes official tables as a workbook, a sheet each: landscape, one page wide, headings repeated, print areas set. */
public final class TableWorkbook {

    private static final int WINDOW = 200;
    private static final int CHARACTER = 256;
    private static final int CODE_WIDTH = 6;
    private static final int LABEL_WIDTH = 36;
    private static final int FIGURE_WIDTH = 16;
    private static final int HEADER_AT = 2;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final SheetStyles styles = new SheetStyles(workbook);

    private TableWorkbook() {}

    public static void write(Iterable<PrintedTable> tables, OutputStream out) throws IOException {
        var writer = new TableWorkbook();
        try (writer.workbook) {
            tables.forEach(writer::table);
            writer.workbook.write(out);
        }
    }

    private void table(PrintedTable table) {
        var sheet = workbook.createSheet(table.sheet());
        int last = table.columns() - 1;
        styles.text(sheet.createRow(0).createCell(0), Style.TITLE, table.title());
        merge(sheet, 0, 0, 1, table.columns());
        var captions = sheet.createRow(1);
        styles.text(captions.createCell(0), Style.PLAIN, table.caption());
        styles.text(captions.createCell(last), Style.UNIT, table.unit());
        merge(sheet, 1, 0, 1, last);
        header(sheet, table);
        int at = HEADER_AT + table.header().size();
        for (var cells : table.rows()) {
            row(sheet.createRow(at++), cells);
        }
        for (var note : table.notes()) {
            styles.text(sheet.createRow(at).createCell(0), Style.PLAIN, note);
            merge(sheet, at++, 0, 1, table.columns());
        }
        page(sheet, table, at - 1);
    }

    private void header(SXSSFSheet sheet, PrintedTable table) {
        for (int i = 0; i < table.header().size(); i++) {
            var row = sheet.createRow(HEADER_AT + i);
            for (int column = 0; column < table.columns(); column++) {
                styles.text(row.createCell(column), Style.HEADER, "");
            }
        }
        var taken = new HashSet<List<Integer>>();
        for (int i = 0; i < table.header().size(); i++) {
            int column = 0;
            for (var cell : table.header().get(i)) {
                while (taken.contains(List.of(i, column))) {
                    column++;
                }
                take(taken, i, column, cell);
                styles.text(sheet.getRow(HEADER_AT + i).getCell(column), Style.HEADER, cell.text());
                merge(sheet, HEADER_AT + i, column, cell.rows(), cell.columns());
                column += cell.columns();
            }
        }
    }

    private static void take(Set<List<Integer>> taken, int row, int column, HeaderCell cell) {
        for (int i = row; i < row + cell.rows(); i++) {
            for (int j = column; j < column + cell.columns(); j++) {
                taken.add(List.of(i, j));
            }
        }
    }

    private void row(Row row, List<PrintedCell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var from = cells.get(column);
            var cell = row.createCell(column);
            if (from.number().isPresent()) {
                styles.number(cell, from.number().get());
            } else {
                styles.text(cell, style(from.look()), from.text());
            }
        }
    }

    private static Style style(Look look) {
        return switch (look) {
            case CODE -> Style.CODE;
            case LABEL -> Style.LABEL;
            case FIGURE -> Style.FIGURE;
        };
    }

    private void page(SXSSFSheet sheet, PrintedTable table, int lastRow) {
        var looks =
                table.rows().isEmpty() ? List.<PrintedCell>of() : table.rows().get(0);
        for (int column = 0; column < table.columns(); column++) {
            var look = column < looks.size() ? looks.get(column).look() : Look.FIGURE;
            sheet.setColumnWidth(
                    column,
                    CHARACTER
                            * switch (look) {
                                case CODE -> CODE_WIDTH;
                                case LABEL -> LABEL_WIDTH;
                                case FIGURE -> FIGURE_WIDTH;
                            });
        }
        var setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, table.columns() - 1, 0, lastRow);
        int lastHeader = HEADER_AT + table.header().size() - 1;
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_AT, lastHeader, -1, -1));
        sheet.createFreezePane(0, lastHeader + 1);
    }

    private static void merge(SXSSFSheet sheet, int row, int column, int rows, int columns) {
        if (rows * columns > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row + rows - 1, column, column + columns - 1));
        }
    }
}
