package org.huizong.reader;

import java.util.List;
import java.util.stream.Collectors;
import org.huizong.reader.UnreadableDocumentException.Reason;

/**
 * The lines that a document of another form prints: paragraphs as lines, rows of tables as lines whose cells tabs separate.
 * A merged cell stands at its first column and row, the places that it covers are empty. Every reader writes its document
 * like this, so that one reading fits all.
 */
public final class PrintedLines {

    /** Far above any published table, far below what a spreadsheet can declare. */
    public static final int MAX_COLUMNS = 400;

    private static final int MAX_TEXT = 16 * 1024 * 1024;
    private static final int MAX_LABEL = 12;

    private final StringBuilder text = new StringBuilder();
    private int lines;

    /** A paragraph or caption; a blank one is left out. */
    public void line(String printed) {
        var clean = cleaned(printed).strip();
        if (!Typography.compact(clean).isEmpty()) {
            add(clean);
        }
    }

    /** A row of a table, every cell of its width included; a row without any text is left out. */
    public void row(List<String> cells) {
        if (cells.size() > MAX_COLUMNS) {
            throw new UnreadableDocumentException(Reason.TOO_MANY_COLUMNS, lines + 1);
        }
        var printed =
                cells.stream().map(PrintedLines::cleaned).map(String::strip).toList();
        var filled = printed.stream()
                .filter(cell -> !Typography.compact(cell).isEmpty())
                .toList();
        if (filled.isEmpty()) {
            return;
        }
        boolean captions = printed.size() == 1 || filled.stream().allMatch(PrintedLines::isLabelled);
        add(captions ? String.join(" ", filled) : String.join("\t", printed));
    }

    /** Number of the line that is written next. */
    public int next() {
        return lines + 1;
    }

    public String text() {
        return text.toString();
    }

    /** A remark above or below a table, such as 编制部门：…, that a form puts into cells to set it left or right. */
    private static boolean isLabelled(String cell) {
        int colon = Math.max(cell.indexOf('：'), cell.indexOf(':'));
        return colon > 0 && colon <= MAX_LABEL && cell.length() > colon + 1;
    }

    private void add(String line) {
        lines++;
        if (lines > DocumentText.MAX_LINES) {
            throw new UnreadableDocumentException(Reason.TOO_MANY_LINES, lines);
        }
        if (text.length() + line.length() > MAX_TEXT) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, lines);
        }
        text.append(line).append('\n');
    }

    /** The parts of a cell, broken over lines, as one: a space only where both neighbours would run together. */
    public static String joined(List<String> parts) {
        var joined = new StringBuilder();
        for (var part :
                parts.stream().map(String::strip).filter(p -> !p.isEmpty()).collect(Collectors.toList())) {
            if (!joined.isEmpty()
                    && !(Typography.isWide(joined.charAt(joined.length() - 1)) && Typography.isWide(part.charAt(0)))) {
                joined.append(' ');
            }
            joined.append(part);
        }
        return joined.toString();
    }

    /** A glyph that its font does not name stays visible as a box. */
    private static String cleaned(String printed) {
        var clean = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            clean.append(c == '\uFFFD' ? '□' : Character.isISOControl(c) ? ' ' : c);
        }
        return clean.toString();
    }
}
