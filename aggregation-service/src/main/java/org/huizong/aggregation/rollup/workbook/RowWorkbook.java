package org.huizong.aggregation.rollup.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.huizong.aggregation.rollup.workbook.SheetStyles.Style;

/** Writes rows of any number as a workbook, each after the other; what one sheet cannot hold goes on in the next. */
public final class RowWorkbook {

    private static final int WINDOW = 200;
    private static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int CHARACTER = 256;
    private static final int WIDTH = 20;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final SheetStyles styles = new SheetStyles(workbook);
    private final String name;
    private final List<String> header;
    private SXSSFSheet sheet;
    private int next = ROWS_OF_A_SHEET;

    private RowWorkbook(String name, List<String> header) {
        this.name = name;
        this.header = header;
    }

    /** @param number whether it is written as a number */
    public record Value(String text, boolean number) {}

    /** @param rows one value for every column of the header; empty where there is none */
    public static void write(String name, List<String> header, Stream<List<Optional<Value>>> rows, OutputStream out)
            throws IOException {
        var writer = new RowWorkbook(name, header);
        try (writer.workbook) {
            writer.sheet();
            rows.forEachOrdered(writer::row);
            writer.workbook.write(out);
        }
    }

    private void row(List<Optional<Value>> values) {
        if (next == ROWS_OF_A_SHEET) {
            sheet();
        }
        var row = sheet.createRow(next++);
        for (int column = 0; column < values.size(); column++) {
            var value = values.get(column);
            if (value.isPresent()) {
                var cell = row.createCell(column);
                if (value.get().number()) {
                    styles.number(cell, new BigDecimal(value.get().text()));
                } else {
                    styles.text(cell, Style.LABEL, value.get().text());
                }
            }
        }
    }

    private void sheet() {
        int number = workbook.getNumberOfSheets() + 1;
        sheet = workbook.createSheet(number == 1 ? name : name + number);
        var row = sheet.createRow(0);
        for (int column = 0; column < header.size(); column++) {
            styles.text(row.createCell(column), Style.HEADER, header.get(column));
            sheet.setColumnWidth(column, WIDTH * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        next = 1;
    }
}
