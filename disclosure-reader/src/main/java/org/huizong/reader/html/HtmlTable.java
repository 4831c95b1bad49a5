package org.huizong.reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.reader.PrintedLines;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** 表格: the grid that rows, colspan and rowspan make. */
final class HtmlTable {

    private static final Set<String> GROUPS = Set.of("tr", "thead", "tbody", "tfoot");
    private static final Set<String> CELLS = Set.of("td", "th");

    /** Where a cell of an earlier row still covers the columns. */
    private final List<Integer> covered = new ArrayList<>();

    private final PrintedLines lines;

    private HtmlTable(PrintedLines lines) {
        this.lines = lines;
    }

    static void print(Element table, PrintedLines lines) {
        children(table, Set.of("caption")).forEach(caption -> lines.line(cellText(caption)));
        var rows = children(table, GROUPS).stream()
                .flatMap(group ->
                        group.normalName().equals("tr") ? Stream.of(group) : children(group, Set.of("tr")).stream())
                .map(row -> children(row, CELLS))
                .toList();
        int width = rows.stream().mapToInt(HtmlTable::width).max().orElse(0);
        if (width > PrintedLines.MAX_COLUMNS) {
            throw new UnreadableDocumentException(Reason.TOO_MANY_COLUMNS, lines.next());
        }
        var grid = new HtmlTable(lines);
        rows.forEach(row -> grid.row(row, width));
    }

    private static List<Element> children(Element element, Set<String> names) {
        return element.children().stream()
                .filter(child -> names.contains(child.normalName()) && HtmlReader.isPrinted(child))
                .toList();
    }

    private static int width(List<Element> cells) {
        return cells.stream().mapToInt(cell -> span(cell, "colspan")).sum();
    }

    private void row(List<Element> cells, int width) {
        if (cells.size() == 1 && width > 1 && span(cells.get(0), "colspan") >= width) {
            lines.line(cellText(cells.get(0)));
            return;
        }
        var row = new ArrayList<String>();
        for (var cell : cells) {
            skipCovered(row);
            int columns = span(cell, "colspan");
            int rows = span(cell, "rowspan");
            row.add(cellText(cell));
            cover(row.size() - 1, rows);
            for (int i = 1; i < columns; i++) {
                row.add("");
                cover(row.size() - 1, rows);
            }
        }
        skipCovered(row);
        while (row.size() < width) {
            row.add("");
        }
        uncover();
        lines.row(row);
    }

    private void skipCovered(List<String> row) {
        while (row.size() < covered.size() && covered.get(row.size()) > 0) {
            row.add("");
        }
    }

    /** Counts this row too; {@link #uncover} takes it off. */
    private void cover(int column, int rows) {
        while (covered.size() <= column) {
            covered.add(0);
        }
        covered.set(column, rows);
    }

    private void uncover() {
        covered.replaceAll(rows -> Math.max(0, rows - 1));
    }

    /** A span beyond every table counts as the widest that a table may be. */
    private static int span(Element cell, String attribute) {
        var text = cell.attr(attribute).strip();
        if (!text.matches("\\d{1,9}")) {
            return 1;
        }
        return Math.max(1, Math.min(Integer.parseInt(text), PrintedLines.MAX_COLUMNS + 1));
    }

    private static String cellText(Element cell) {
        var parts = new ArrayList<StringBuilder>();
        parts.add(new StringBuilder());
        collect(cell, parts, 0);
        return PrintedLines.joined(parts.stream().map(StringBuilder::toString).toList());
    }

    private static void collect(Node node, List<StringBuilder> parts, int depth) {
        if (depth > HtmlReader.MAX_DEPTH) {
            throw new UnreadableDocumentException(Reason.TOO_COMPLEX);
        }
        for (var child : node.childNodes()) {
            if (child instanceof TextNode text) {
                HtmlReader.append(parts.get(parts.size() - 1), text.getWholeText());
            } else if (child instanceof Element element && HtmlReader.isPrinted(element)) {
                boolean block = HtmlReader.isBlock(element);
                if (block) {
                    parts.add(new StringBuilder());
                }
                collect(element, parts, depth + 1);
                if (block) {
                    parts.add(new StringBuilder());
                }
            }
        }
    }
}
