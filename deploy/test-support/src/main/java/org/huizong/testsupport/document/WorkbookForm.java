package org.huizong.testsupport.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.testsupport.document.PrintedDocument.Paragraph;
import org.huizong.testsupport.document.PrintedDocument.Table;

/**
 * A document as a workbook: a sheet begins behind each table, paragraphs stand in merged cells, and amounts are numbers whose
 * format shows their decimals.
 */
public final class WorkbookForm {

    private static final int PAGE_WIDTH = 8;
    private static final int MOST_DECIMALS = 4;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle[] decimals = new CellStyle[MOST_DECIMALS + 1];
    private Sheet sheet = workbook.createSheet("封面");
    private int row;

    private WorkbookForm() {
        for (int i = 0; i <= MOST_DECIMALS; i++) {
            decimals[i] = workbook.createCellStyle();
            var code = i == 0 ? "0" : "0." + "0".repeat(i);
            decimals[i].setDataFormat(workbook.createDataFormat().getFormat(code));
        }
    }

    public static byte[] of(PrintedDocument document) {
        var form = new WorkbookForm();
        try (form.workbook;
                var bytes = new ByteArrayOutputStream()) {
            document.blocks().forEach(form::add);
            form.workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(PrintedDocument.Block block) {
        if (block instanceof Paragraph paragraph) {
            sheet.createRow(row).createCell(0).setCellValue(paragraph.text());
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, PAGE_WIDTH));
            row++;
        } else if (block instanceof Table table) {
            table.rows().forEach(this::add);
            sheet = workbook.createSheet();
            row = 0;
        }
    }

    private void add(List<String> cells) {
        var added = sheet.createRow(row++);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                set(added.createCell(i), cells.get(i));
            }
        }
    }

    private void set(Cell cell, String text) {
        if (text.matches("-?(?:0|[1-9]\\d{0,9})\\.\\d{1,4}")) {
            cell.setCellValue(Double.parseDouble(text));
            cell.setCellStyle(decimals[text.length() - text.indexOf('.') - 1]);
        } else {
            cell.setCellValue(text);
        }
    }
}
