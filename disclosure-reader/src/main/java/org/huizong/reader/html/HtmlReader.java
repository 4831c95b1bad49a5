package org.huizong.reader.html;

import java.util.Locale;
import java.util.Set;
import org.huizong.reader.DocumentText;
import org.huizong.reader.PrintedLines;
import org.huizong.reader.Typography;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** 网页: what a page prints, in its order. Scripts and hidden parts are not printed; nothing is fetched. */
public final class HtmlReader {

    /** Every tag becomes an object; a book of eleven tables, exported with all formatting, has a tenth of them. */
    private static final int MAX_TAGS = 200_000;

    static final int MAX_DEPTH = 250;

    private static final Set<String> UNPRINTED =
            Set.of("script", "style", "noscript", "template", "head", "title", "svg", "select", "textarea", "iframe");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "br");

    private final PrintedLines lines = new PrintedLines();
    private final StringBuilder line = new StringBuilder();
    private int depth;

    private HtmlReader() {}

    /** @throws UnreadableDocumentException if the bytes are no text or have too many tags */
    public static String read(byte[] bytes) {
        var source = DocumentText.decode(bytes);
        if (source.chars().filter(c -> c == '<').limit(MAX_TAGS + 1L).count() > MAX_TAGS) {
            throw new UnreadableDocumentException(Reason.TOO_COMPLEX);
        }
        var reader = new HtmlReader();
        reader.block(Jsoup.parse(source).body());
        reader.endLine();
        return reader.lines.text();
    }

    private void block(Element element) {
        if (++depth > MAX_DEPTH) {
            throw new UnreadableDocumentException(Reason.TOO_COMPLEX);
        }
        for (var child : element.childNodes()) {
            node(child);
        }
        depth--;
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            append(line, text.getWholeText());
        } else if (node instanceof Element element && isPrinted(element)) {
            boolean block = BLOCKS.contains(element.normalName());
            if (block) {
                endLine();
            }
            if (isDataTable(element)) {
                HtmlTable.print(element, lines);
            } else {
                block(element);
            }
            if (block) {
                endLine();
            }
        }
    }

    /** A table that holds tables only places them on the page. */
    private static boolean isDataTable(Element element) {
        return element.normalName().equals("table")
                && element.getElementsByTag("table").size() == 1;
    }

    static boolean isPrinted(Element element) {
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return !UNPRINTED.contains(element.normalName())
                && !element.hasAttr("hidden")
                && !style.contains("display:none");
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** White space of the source is one space. */
    static void append(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space) {
                line.append(c);
            } else if (!line.isEmpty() && !Typography.isSpace(line.charAt(line.length() - 1))) {
                line.append(' ');
            }
        }
    }

    private void endLine() {
        lines.line(line.toString());
        line.setLength(0);
    }
}
