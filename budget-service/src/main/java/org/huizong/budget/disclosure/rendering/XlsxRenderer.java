package org.huizong.budget.disclosure.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.budget.disclosure.domain.Block;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.budget.disclosure.domain.Run;

/** 电子表格: the words of the book on sheets of their own, one sheet a part, and one sheet for each of its tables. */
public final class XlsxRenderer {

    /** Width of a column of sentences, in characters; a 256th of one is Excel's unit. */
    private static final int TEXT_WIDTH = 110 * 256;

    /** Characters that Excel takes for the name of a sheet. */
    private static final int MOST_NAME = 31;

    private final XSSFWorkbook workbook;
    private final XlsxStyles styles;

    private XlsxRenderer(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new XlsxStyles(workbook);
    }

    public static byte[] render(BudgetDisclosure disclosure) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setTitle(disclosure.title());
            var renderer = new XlsxRenderer(workbook);
            disclosure.parts().forEach(renderer::part);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void part(BudgetDisclosure.Part part) {
        var sheet = sheet(part.heading());
        sheet.setColumnWidth(0, TEXT_WIDTH);
        line(sheet, part.heading(), Line.HEADING);
        for (var block : part.blocks()) {
            if (block instanceof Block.Heading heading) {
                line(sheet, heading.text(), Line.HEADING);
            } else if (block instanceof Block.Paragraph paragraph) {
                line(sheet, Run.plain(paragraph.runs()), Line.SENTENCE);
            } else if (block instanceof Block.Table table) {
                var name = (table.number() + " " + table.title()).strip();
                line(sheet, name, Line.SENTENCE);
                XlsxTable.write(sheet(name), table, styles);
            }
        }
    }

    private enum Line {
        HEADING,
        SENTENCE
    }

    private void line(XSSFSheet sheet, String text, Line kind) {
        var cell = sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(kind == Line.HEADING ? styles.heading() : styles.sentence());
    }

    /** A name that Excel takes, and that no other sheet has. */
    private XSSFSheet sheet(String title) {
        var safe = WorkbookUtil.createSafeSheetName(title);
        var name = safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            var suffix = " " + i;
            name = safe.substring(0, Math.min(safe.length(), MOST_NAME - suffix.length())) + suffix;
        }
        return workbook.createSheet(name);
    }
}
