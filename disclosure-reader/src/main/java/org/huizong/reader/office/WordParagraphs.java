package org.huizong.reader.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.reader.DocumentText;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** The paragraphs of a text document as lines. */
final class WordParagraphs {

    /** Second printings of one thing, and what a revision took away. */
    private static final Set<String> UNPRINTED =
            Set.of("Fallback", "moveFrom", "del", "instrText", "delText", "sectPr", "footnoteReference");

    private final XmlPart xml;
    private final WordNumbering numbering;
    private final ParagraphStyles styles;

    WordParagraphs(XmlPart xml, WordNumbering numbering, ParagraphStyles styles) {
        this.xml = xml;
        this.numbering = numbering;
        this.styles = styles;
    }

    static boolean isUnprinted(String element) {
        return UNPRINTED.contains(element);
    }

    /** A paragraph while it is read: what it says of itself before its text, and the lines so far. */
    private static final class Paragraph {

        private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
        private Optional<String> style = Optional.empty();
        private Optional<ListLevel> list = Optional.empty();
        private boolean hidden;
        private boolean inText;

        StringBuilder line() {
            return lines.get(lines.size() - 1);
        }
    }

    /** Reads the paragraph that starts here to its end: a line, or several where it breaks by itself. */
    List<String> read() {
        var paragraph = new Paragraph();
        while (xml.next() && !xml.ends("p")) {
            start(paragraph);
            paragraph.inText = paragraph.inText && !xml.ends("t");
            if (paragraph.inText) {
                paragraph.line().append(xml.text());
            }
        }
        number(paragraph);
        return paragraph.lines.stream().map(StringBuilder::toString).toList();
    }

    private void start(Paragraph paragraph) {
        switch (xml.started()) {
            case "pPr" -> properties(paragraph);
            case "p" -> read().forEach(nested -> paragraph.line().append(nested).append(' '));
            case "r" -> paragraph.hidden = false;
            case "vanish" ->
                paragraph.hidden = !xml.attribute("val").orElse("1").matches("0|false|off");
            case "t" -> paragraph.inText = !paragraph.hidden;
            case "tab", "ptab" -> paragraph.line().append(' ');
            case "br", "cr" -> breakLine(paragraph.lines);
            case "noBreakHyphen" -> paragraph.line().append('-');
            default -> skipUnprinted();
        }
    }

    private void skipUnprinted() {
        if (isUnprinted(xml.started())) {
            xml.skip();
        }
    }

    private static void breakLine(List<StringBuilder> lines) {
        if (lines.size() >= DocumentText.MAX_LINES) {
            throw new UnreadableDocumentException(Reason.TOO_MANY_LINES, lines.size());
        }
        lines.add(new StringBuilder());
    }

    private void properties(Paragraph paragraph) {
        int level = 0;
        Optional<String> list = Optional.empty();
        while (xml.next() && !xml.ends("pPr")) {
            switch (xml.started()) {
                case "pStyle" -> paragraph.style = xml.attribute("val");
                case "ilvl" -> level = xml.number("val", 0);
                case "numId" -> list = xml.attribute("val");
                default -> {
                    if (isUnprinted(xml.started()) || xml.starts("rPr") || xml.starts("pPrChange")) {
                        xml.skip();
                    }
                }
            }
        }
        int at = level;
        paragraph.list = list.map(id -> new ListLevel(id, at));
    }

    private void number(Paragraph paragraph) {
        var line = paragraph.lines.get(0);
        if (line.toString().isBlank()) {
            return;
        }
        paragraph
                .list
                .or(() -> paragraph.style.flatMap(styles::list))
                .map(numbering::next)
                .ifPresent(marker -> line.insert(0, marker));
    }
}
