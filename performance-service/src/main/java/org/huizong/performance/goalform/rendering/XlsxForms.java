package org.huizong.performance.goalform.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.performance.goalform.domain.FormBook;
import org.huizong.performance.goalform.domain.FormSheet;

/** 电子表格: one sheet a form. Every cell is a text, so that what is read again is what was written. */
public final class XlsxForms {

    private static final int WIDTH = 16 * 256;
    private static final int LONG = 20;
    private static final int LINE_HEIGHT = 15;

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle title;
    private final XSSFCellStyle label;
    private final XSSFCellStyle value;

    private XlsxForms(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = workbook.createCellStyle();
        var bold = workbook.createFont();
        bold.setBold(true);
        title.setFont(bold);
        title.setAlignment(HorizontalAlignment.CENTER);
        this.label = bordered(HorizontalAlignment.CENTER);
        this.value = bordered(HorizontalAlignment.LEFT);
    }

    public static byte[] render(FormBook forms) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setTitle(forms.title());
            var renderer = new XlsxForms(workbook);
            forms.sheets().forEach(renderer::sheet);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(FormSheet form) {
        var sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(form.name()));
        for (int column = 0; column < form.columns(); column++) {
            sheet.setColumnWidth(column, WIDTH);
        }
        heading(sheet, 0, form.title(), form.columns());
        heading(sheet, 1, form.note(), form.columns());
        for (int i = 0; i < form.rows().size(); i++) {
            row(sheet, i + 2, form.rows().get(i), form.columns());
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(true);
    }

    private void heading(XSSFSheet sheet, int at, String text, int columns) {
        var cell = sheet.createRow(at).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(title);
        merge(sheet, at, 0, columns);
    }

    private void row(XSSFSheet sheet, int at, FormSheet.Row row, int columns) {
        var drawn = sheet.createRow(at);
        int lines = 1;
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            int across = row.across(i, columns);
            for (int column = i; column < i + across; column++) {
                drawn.createCell(column).setCellStyle(cell.label() ? label : value);
            }
            drawn.getCell(i).setCellValue(cell.text());
            merge(sheet, at, i, across);
            lines = Math.max(lines, 1 + cell.text().length() / (LONG * across / 2 + 1));
        }
        drawn.setHeightInPoints(Math.min(lines * LINE_HEIGHT, 400));
    }

    private static void merge(XSSFSheet sheet, int row, int column, int across) {
        if (across > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, column, column + across - 1));
        }
    }

    private XSSFCellStyle bordered(HorizontalAlignment side) {
        var style = workbook.createCellStyle();
        style.setAlignment(side);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
