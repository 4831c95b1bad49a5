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

    /** What a paragraph says of itself before its text. */
    private static final class Properties {

        private Optional<String> style = Optional.empty();
        private Optional<ListLevel> list = Optional.empty();
    }

    /** Reads the paragraph that starts here to its end: a line, or several where it breaks by itself. */
    List<String> read() {
        var properties = new Properties();
        var lines = new ArrayList<StringBuilder>();
        lines.add(new StringBuilder());
        boolean hidden = false;
        boolean inText = false;
        while (xml.next() && !xml.ends("p")) {
            switch (xml.started()) {
                case "pPr" -> read(properties);
                case "p" ->
                    read().forEach(nested ->
                            lines.get(lines.size() - 1).append(nested).append(' '));
                case "r" -> hidden = false;
                case "vanish" -> hidden = !xml.attribute("val").orElse("1").matches("0|false|off");
                case "t" -> inText = !hidden;
                case "tab", "ptab" -> lines.get(lines.size() - 1).append(' ');
                case "br", "cr" -> breakLine(lines);
                case "noBreakHyphen" -> lines.get(lines.size() - 1).append('-');
                default -> {
                    if (isUnprinted(xml.started())) {
                        xml.skip();
                    }
                }
            }
            inText = inText && !xml.ends("t");
            if (inText) {
                lines.get(lines.size() - 1).append(xml.text());
            }
        }
        number(properties, lines.get(0));
        return lines.stream().map(StringBuilder::toString).toList();
    }

    private static void breakLine(List<StringBuilder> lines) {
        if (lines.size() >= DocumentText.MAX_LINES) {
            throw new UnreadableDocumentException(Reason.TOO_MANY_LINES, lines.size());
        }
        lines.add(new StringBuilder());
    }

    private void read(Properties properties) {
        int level = 0;
        Optional<String> list = Optional.empty();
        while (xml.next() && !xml.ends("pPr")) {
            switch (xml.started()) {
                case "pStyle" -> properties.style = xml.attribute("val");
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
        properties.list = list.map(id -> new ListLevel(id, at));
    }

    private void number(Properties properties, StringBuilder line) {
        if (line.toString().isBlank()) {
            return;
        }
        properties
                .list
                .or(() -> properties.style.flatMap(styles::list))
                .map(numbering::next)
                .ifPresent(marker -> line.insert(0, marker));
    }
}
