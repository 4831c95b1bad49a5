package org.huizong.reader.office;

import java.util.ArrayList;
import java.util.List;
import org.huizong.reader.PrintedLines;

/**
 * 文字处理文档: paragraphs and tables in the order of the document, with the numbers that the word processor puts before
 * paragraphs. Headers, footers, comments, and what was deleted or moved away under revision are not printed.
 */
public final class WordReader {

    private static final String DOCUMENT = "word/document.xml";
    private static final String NUMBERING = "word/numbering.xml";
    private static final String STYLES = "word/styles.xml";

    private final PrintedLines lines = new PrintedLines();
    private final XmlPart xml;
    private final WordParagraphs paragraphs;

    private WordReader(OfficePackage office) {
        var styles = office.part(STYLES).map(ParagraphStyles::read).orElse(ParagraphStyles.NONE);
        var numbering = office.part(NUMBERING).map(WordNumbering::read).orElseGet(WordNumbering::none);
        xml = new XmlPart(office.require(DOCUMENT));
        paragraphs = new WordParagraphs(xml, numbering, styles);
    }

    /** @throws org.huizong.reader.UnreadableDocumentException if the document is damaged, hostile or beyond the limits */
    public static String read(byte[] bytes) {
        var office = OfficePackage.open(
                bytes, part -> part.equals(DOCUMENT) || part.equals(NUMBERING) || part.equals(STYLES));
        return new WordReader(office).read();
    }

    private String read() {
        while (xml.next()) {
            if (xml.starts("p")) {
                paragraphs.read().forEach(lines::line);
            } else if (xml.starts("tbl")) {
                new WordTable(xml, paragraphs).read().forEach(this::print);
            } else if (WordParagraphs.isUnprinted(xml.started())) {
                xml.skip();
            }
        }
        return lines.text();
    }

    private void print(List<String> row) {
        boolean spansAll = row.size() > 1 && WordTable.SPANNED.equals(row.get(1));
        if (spansAll) {
            lines.line(row.get(0));
        } else {
            lines.row(new ArrayList<>(row));
        }
    }
}
