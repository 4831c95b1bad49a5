package org.huizong.budget.disclosure.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.huizong.budget.disclosure.domain.Block;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.budget.disclosure.domain.Run;

/** Word: headings that its navigation knows, sentences, and tables on landscape pages with headers that repeat. */
public final class DocxRenderer {

    private static final int WIDE = 9;

    private final XWPFDocument document;

    private DocxRenderer(XWPFDocument document) {
        this.document = document;
    }

    public static byte[] render(BudgetDisclosure disclosure) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            DocxStyles.add(document);
            new DocxRenderer(document).write(disclosure);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(BudgetDisclosure disclosure) {
        document.getProperties().getCoreProperties().setTitle(disclosure.title());
        var title = document.createParagraph();
        title.setStyle(DocxStyles.TITLE);
        title.setAlignment(ParagraphAlignment.CENTER);
        DocxStyles.text(title, disclosure.title());
        for (var part : disclosure.parts()) {
            heading(1, part.heading()).setPageBreak(true);
            part.blocks().forEach(this::block);
        }
        DocxPages.finish(document);
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading.level(), heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(Run.plain(paragraph.runs()));
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private XWPFParagraph heading(int level, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(DocxStyles.heading(level));
        DocxStyles.text(paragraph, text);
        return paragraph;
    }

    private void paragraph(String text) {
        var paragraph = document.createParagraph();
        paragraph.setFirstLineIndent(DocxStyles.TWO_CHARACTERS);
        DocxStyles.text(paragraph, text);
    }

    private void table(Block.Table table) {
        if (table.columns() > WIDE) {
            DocxPages.endUpright(document);
            content(table);
            DocxPages.endLandscape(document);
        } else {
            content(table);
        }
    }

    private void content(Block.Table table) {
        heading(2, (table.number() + " " + table.title()).strip());
        if (!table.notes().isEmpty()) {
            DocxStyles.text(document.createParagraph(), String.join("　　", table.notes()));
        }
        DocxTable.write(document, table);
        if (!table.empty().isEmpty()) {
            paragraph(Run.plain(table.empty()));
        }
    }
}
