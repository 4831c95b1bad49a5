package org.huizong.reader.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huizong.reader.DocumentText;
import org.huizong.reader.PrintedLines;
import org.huizong.reader.Typography;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** The filled cells of one sheet, row by row. */
final class SheetRows {

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    /** Ten times the cells of the largest book seen. */
    private static final int MAX_CELLS = 600_000;

    private static final Pattern RANGE = Pattern.compile("(" + REFERENCE + "):(" + REFERENCE + ")");

    private record Row(int number, SortedMap<Integer, String> cells) {}

    /** Columns that merged ranges cover in a row, taken together. */
    private record Merged(int firstColumn, int lastColumn) {

        Merged with(Merged other) {
            return new Merged(Math.min(firstColumn, other.firstColumn), Math.max(lastColumn, other.lastColumn));
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Merged> merged = new HashMap<>();
    private final CellTexts texts;
    private boolean zerosHidden;
    private int filled;

    private SheetRows(CellTexts texts) {
        this.texts = texts;
    }

    static SheetRows read(byte[] part, List<String> strings, CellFormats formats) {
        var sheet = new SheetRows(new CellTexts(strings, formats));
        var xml = new XmlPart(part);
        while (xml.next()) {
            switch (xml.started()) {
                case "sheetView" ->
                    sheet.zerosHidden = xml.attribute("showZeros")
                            .filter(shown -> shown.equals("0"))
                            .isPresent();
                case "row" -> sheet.row(xml);
                case "mergeCell" -> sheet.merge(xml.attribute("ref").orElse(""));
                default -> {}
            }
        }
        return sheet;
    }

    private void row(XmlPart xml) {
        int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
        int number = xml.number("r", last + 1);
        var cells = new TreeMap<Integer, String>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = column(xml.attribute("r").orElse(""), column + 1);
                var text = texts.read(xml);
                if (!Typography.compact(text).isEmpty() && !(zerosHidden && isZero(text))) {
                    cells.put(column, text);
                }
            }
        }
        add(new Row(number, cells));
    }

    private void add(Row row) {
        if (row.cells().isEmpty()) {
            return;
        }
        if (rows.size() >= DocumentText.MAX_LINES) {
            throw new UnreadableDocumentException(Reason.TOO_MANY_LINES, row.number());
        }
        if (row.cells().lastKey() - row.cells().firstKey() >= PrintedLines.MAX_COLUMNS) {
            throw new UnreadableDocumentException(Reason.TOO_MANY_COLUMNS, row.number());
        }
        filled += row.cells().size();
        if (filled > MAX_CELLS) {
            throw new UnreadableDocumentException(Reason.TOO_COMPLEX, row.number());
        }
        rows.add(row);
    }

    private static boolean isZero(String text) {
        return text.matches("-?0+(?:\\.0*)?");
    }

    private void merge(String range) {
        var matcher = RANGE.matcher(range);
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(3));
            var columns = new Merged(column(matcher.group(1), 0), column(matcher.group(4), 0));
            merged.merge(first, columns, Merged::with);
        }
    }

    /** Zero-based column of a reference such as {@code C5}, the other value for one that is none. */
    private static int column(String reference, int otherwise) {
        var matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            return otherwise;
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** Whether one of the first rows begins with the text. */
    boolean startsWith(String compact, int firstRows) {
        return rows.stream()
                .limit(firstRows)
                .map(row -> Typography.compact(String.join("", row.cells().values())))
                .anyMatch(text -> text.startsWith(compact) || compact.startsWith(text));
    }

    void print(PrintedLines lines) {
        int first = rows.stream().mapToInt(row -> row.cells().firstKey()).min().orElse(0);
        int last = rows.stream().mapToInt(row -> row.cells().lastKey()).max().orElse(0);
        if (last - first >= PrintedLines.MAX_COLUMNS) {
            throw new UnreadableDocumentException(Reason.TOO_MANY_COLUMNS);
        }
        for (var row : rows) {
            if (row.cells().size() == 1 && spans(row, first, last)) {
                lines.line(row.cells().get(row.cells().firstKey()));
            } else {
                lines.row(cells(row, first, last));
            }
        }
    }

    private boolean spans(Row row, int first, int last) {
        var range = merged.get(row.number());
        return row.cells().firstKey() == first
                && range != null
                && range.firstColumn() <= first
                && range.lastColumn() >= last;
    }

    private static List<String> cells(Row row, int first, int last) {
        var cells = new ArrayList<String>(last - first + 1);
        for (int column = first; column <= last; column++) {
            cells.add(PrintedLines.joined(
                    List.of(row.cells().getOrDefault(column, "").split("[\\r\\n]+"))));
        }
        return cells;
    }
}
