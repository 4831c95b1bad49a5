package org.huizong.reader.office;

import java.util.ArrayList;
import java.util.List;
import org.huizong.reader.PrintedLines;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** A table of a text document as rows on its grid; a table inside a cell is text of the cell. */
final class WordTable {

    /** Stands behind the only cell of a row that spans the whole table. */
    static final String SPANNED = "\u0000";

    /** Ten times the cells of the largest book seen. */
    private static final int MAX_CELLS = 600_000;

    private final XmlPart xml;
    private final WordParagraphs paragraphs;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> cellCounts = new ArrayList<>();
    private int placed;

    WordTable(XmlPart xml, WordParagraphs paragraphs) {
        this.xml = xml;
        this.paragraphs = paragraphs;
    }

    /** Reads the table that starts here to its end. */
    List<List<String>> read() {
        while (xml.next() && !xml.ends("tbl")) {
            if (xml.starts("tr")) {
                row();
            } else if (WordParagraphs.isUnprinted(xml.started())) {
                xml.skip();
            }
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            fill(rows.get(i), width, cellCounts.get(i));
        }
        return rows;
    }

    private static void fill(List<String> row, int width, int cells) {
        boolean spansAll = cells == 1 && row.size() == width && width > 1;
        while (row.size() < width) {
            row.add("");
        }
        if (spansAll) {
            row.set(1, SPANNED);
        }
    }

    private void row() {
        var row = new ArrayList<String>();
        int cells = 0;
        while (xml.next() && !xml.ends("tr")) {
            switch (xml.started()) {
                case "gridBefore" -> blank(row, xml.number("val", 0));
                case "tc" -> {
                    cell(row);
                    cells++;
                }
                case "del" -> {}
                default -> {
                    if (WordParagraphs.isUnprinted(xml.started())) {
                        xml.skip();
                    }
                }
            }
        }
        placed += row.size();
        if (placed > MAX_CELLS) {
            throw new UnreadableDocumentException(Reason.TOO_COMPLEX);
        }
        rows.add(row);
        cellCounts.add(cells);
    }

    private void cell(List<String> row) {
        int span = 1;
        boolean covered = false;
        var parts = new ArrayList<String>();
        while (xml.next() && !xml.ends("tc")) {
            switch (xml.started()) {
                case "gridSpan" -> span = Math.max(1, xml.number("val", 1));
                case "vMerge" ->
                    covered = !xml.attribute("val").orElse("continue").equals("restart");
                case "p" -> parts.addAll(paragraphs.read());
                case "tbl" -> new WordTable(xml, paragraphs).read().forEach(nested -> parts.add(text(nested)));
                default -> {
                    if (WordParagraphs.isUnprinted(xml.started())) {
                        xml.skip();
                    }
                }
            }
        }
        row.add(covered ? "" : PrintedLines.joined(parts));
        blank(row, span - 1);
    }

    private static String text(List<String> row) {
        return String.join(" ", row).replace(SPANNED, "");
    }

    private static void blank(List<String> row, int cells) {
        if (row.size() + cells > PrintedLines.MAX_COLUMNS) {
            throw new UnreadableDocumentException(Reason.TOO_MANY_COLUMNS);
        }
        for (int i = 0; i < cells; i++) {
            row.add("");
        }
    }
}
