package org.huizong.testsupport.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huizong.testsupport.document.PrintedDocument.Paragraph;
import org.huizong.testsupport.document.PrintedDocument.Table;

/** A document of a word processor. */
public final class WordForm {

    private WordForm() {}

    public static byte[] of(PrintedDocument document) {
        try (var word = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (var block : document.blocks()) {
                if (block instanceof Paragraph paragraph) {
                    word.createParagraph().createRun().setText(paragraph.text());
                } else if (block instanceof Table table) {
                    add(table, word);
                }
            }
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Table table, XWPFDocument word) {
        var rows = table.rows();
        var added = word.createTable(rows.size(), rows.get(0).size());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                added.getRow(i).getCell(j).setText(rows.get(i).get(j));
            }
        }
    }
}
