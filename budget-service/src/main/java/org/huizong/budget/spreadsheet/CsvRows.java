package org.huizong.budget.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** 逗号分隔的表 by RFC 4180: a field in quotes may hold commas, line breaks and doubled quotes. */
public final class CsvRows {

    private static final int MAX_COLUMNS = 256;

    private final String text;
    private int at;
    private int line = 1;

    public CsvRows(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** @param sink says whether it wants another row; a row bears the number of the line that it begins on */
    public void rows(Predicate<XlsxRow> sink) {
        boolean wantsMore = true;
        while (wantsMore && at < text.length()) {
            int first = line;
            wantsMore = sink.test(new XlsxRow(first, row()));
        }
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        boolean ends = false;
        while (!ends) {
            cells.add(field());
            if (cells.size() > MAX_COLUMNS) {
                throw new UnreadableDocumentException(Reason.TOO_MANY_COLUMNS, line);
            }
            ends = at >= text.length() || text.charAt(at) != ',';
            if (!ends) {
                at++;
            }
        }
        endOfLine();
        return cells;
    }

    private String field() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        var field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                return field.toString();
            }
        }
        throw new UnreadableDocumentException(Reason.BROKEN, line);
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
            line++;
        } else if (at < text.length() && text.charAt(at - 1) != '\r') {
            throw new UnreadableDocumentException(Reason.BROKEN, line);
        }
    }
}
