package org.huizong.performance.goalform.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.huizong.performance.goalform.domain.FormBook;
import org.huizong.performance.goalform.domain.FormSheet;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Word: each form a table on landscape pages of its own. */
public final class DocxForms {

    private static final int SIZE = 8;
    private static final int TITLE_SIZE = 14;
    private static final int FULL_WIDTH = 5000;
    /** A4 in twentieths of a point. */
    private static final long SHORT = 11906;

    private static final long LONG = 16838;

    private DocxForms() {}

    public static byte[] render(FormBook forms) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(forms.title());
            for (int i = 0; i < forms.sheets().size(); i++) {
                form(document, forms.sheets().get(i), i > 0);
            }
            var page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            page.setOrient(STPageOrientation.LANDSCAPE);
            page.setW(BigInteger.valueOf(LONG));
            page.setH(BigInteger.valueOf(SHORT));
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void form(XWPFDocument document, FormSheet form, boolean onNewPage) {
        var title = document.createParagraph();
        title.setPageBreak(onNewPage);
        title.setAlignment(ParagraphAlignment.CENTER);
        text(title, form.title(), TITLE_SIZE);
        var note = document.createParagraph();
        note.setAlignment(ParagraphAlignment.CENTER);
        text(note, form.note(), SIZE);
        var table = document.createTable(form.rows().size(), form.columns());
        table.setWidth(FULL_WIDTH);
        table.setWidthType(TableWidthType.PCT);
        for (int i = 0; i < form.rows().size(); i++) {
            row(table.getRow(i), form.rows().get(i), form.columns());
        }
    }

    private static void row(XWPFTableRow drawn, FormSheet.Row row, int columns) {
        int last = row.cells().size() - 1;
        for (int i = 0; i <= last; i++) {
            var cell = row.cells().get(i);
            var paragraph = drawn.getCell(i).getParagraphs().get(0);
            paragraph.setAlignment(cell.label() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            text(paragraph, cell.text(), SIZE);
        }
        int across = row.across(last, columns);
        if (across > 1) {
            drawn.getCell(last).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(across));
            for (int i = columns - 1; i > last; i--) {
                drawn.removeCell(i);
            }
        }
    }

    private static void text(XWPFParagraph paragraph, String text, int size) {
        var run = paragraph.createRun();
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        run.setFontFamily("宋体", XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
    }
}
