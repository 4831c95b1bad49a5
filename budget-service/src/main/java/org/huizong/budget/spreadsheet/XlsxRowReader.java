package org.huizong.budget.spreadsheet;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** The rows of one sheet, as they stand in its part. */
final class XlsxRowReader {

    private static final int MAX_COLUMNS = 256;
    private static final int MAX_ROW = 1_048_576;

    /** A spreadsheet computes in binary and keeps 15 decimal digits; what stands behind them is noise. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int MAX_NUMBER = 40;
    private static final int MAX_EXPONENT = 30;

    private final XlsxXml xml;
    private final List<String> strings;
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private boolean isValue;

    XlsxRowReader(InputStream stream, List<String> strings) throws XMLStreamException {
        this.xml = new XlsxXml(stream);
        this.strings = strings;
    }

    void read(Predicate<XlsxRow> sink) throws XMLStreamException {
        boolean wantsMore = true;
        while (wantsMore && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.name());
            } else if (event == XMLStreamConstants.CHARACTERS && isValue) {
                value.append(xml.text());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                wantsMore = end(xml.name(), sink);
            }
        }
    }

    private void start(String element) {
        switch (element) {
            case "row" -> {
                var number = xml.attribute("r");
                row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
                column = -1;
                cells = new ArrayList<>();
                if (row > MAX_ROW) {
                    throw new UnreadableDocumentException(Reason.TOO_MANY_LINES);
                }
            }
            case "c" -> {
                column = column(xml.attribute("r"));
                type = xml.attribute("t");
                value.setLength(0);
            }
            case "v", "t" -> isValue = true;
            default -> {
                // Formulas, styles and links are no values.
            }
        }
    }

    private boolean end(String element, Predicate<XlsxRow> sink) {
        switch (element) {
            case "v", "t" -> isValue = false;
            case "c" -> put(text());
            case "row" -> {
                return sink.test(new XlsxRow(row, cells));
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private void put(String text) {
        if (text.isEmpty()) {
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
    }

    private String text() {
        return switch (type) {
            case "s" -> strings.get(index(value.toString()));
            case "", "n" -> number(value.toString().strip());
            default -> value.toString();
        };
    }

    private int index(String text) {
        int index = Integer.parseInt(text.strip());
        if (index < 0 || index >= strings.size()) {
            throw new UnreadableDocumentException(Reason.BROKEN);
        }
        return index;
    }

    /** A plain decimal; what is no number, or one that no budget has, stays as it is written. */
    private static String number(String text) {
        if (text.isEmpty() || text.length() > MAX_NUMBER) {
            return text;
        }
        var exact = new BigDecimal(text);
        if (Math.abs((long) exact.precision() - exact.scale()) > MAX_EXPONENT || Math.abs(exact.scale()) > MAX_NUMBER) {
            return text;
        }
        var kept = exact.round(KEPT).stripTrailingZeros();
        return kept.signum() == 0 ? "0" : kept.toPlainString();
    }

    /** {@code C7} is column 2; a cell without a reference follows the one before. */
    private int column(String reference) {
        int index = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            index = index * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            if (index > MAX_COLUMNS) {
                throw new UnreadableDocumentException(Reason.TOO_MANY_COLUMNS);
            }
        }
        int next = reference.isEmpty() ? column + 1 : index - 1;
        if (next <= column) {
            throw new UnreadableDocumentException(Reason.BROKEN);
        }
        return next;
    }
}
