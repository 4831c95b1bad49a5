package org.huizong.budget.budgetline;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.huizong.budget.spreadsheet.CsvRows;
import org.huizong.budget.spreadsheet.XlsxFile;
import org.huizong.budget.spreadsheet.XlsxRow;
import org.huizong.reader.DocumentText;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** Finds and reads the table of lines of a file. */
public final class LineTables {

    /** A title may stand above the headings. */
    private static final int HEADING_WITHIN = 10;

    private LineTables() {}

    /** Whether a sheet of the file begins with the headings of a table of lines; hidden sheets are not looked at. */
    public static boolean isLineTable(byte[] xlsx) {
        try {
            var file = XlsxFile.open(xlsx);
            return file.sheets().stream().filter(sheet -> !sheet.hidden()).anyMatch(sheet -> new Search()
                    .in(sink -> file.rows(sheet, sink)));
        } catch (UnreadableDocumentException e) {
            return false;
        }
    }

    /**
     * All rows of the first sheet that is a table of lines.
     *
     * @throws UnreadableDocumentException if the file is none, or has more than {@link LineTable#MAX_ROWS} rows
     */
    public static Optional<LineTable> ofXlsx(byte[] xlsx) {
        return ofXlsx(xlsx, LineTable.MAX_ROWS);
    }

    /** The same, but no further than to the row behind so many: enough to know that there are more. */
    public static Optional<LineTable> ofXlsx(byte[] xlsx, int rows) {
        var file = XlsxFile.open(xlsx);
        for (var sheet : file.sheets()) {
            if (!sheet.hidden()) {
                var table = read(sink -> file.rows(sheet, sink), rows);
                if (table.isPresent()) {
                    return table;
                }
            }
        }
        return Optional.empty();
    }

    /** @throws UnreadableDocumentException if the bytes are no text, or have more than {@link LineTable#MAX_ROWS} rows */
    public static Optional<LineTable> ofCsv(byte[] csv) {
        return ofCsv(csv, LineTable.MAX_ROWS);
    }

    /** The same, but no further than to the row behind so many: enough to know that there are more. */
    public static Optional<LineTable> ofCsv(byte[] csv, int rows) {
        return read(new CsvRows(DocumentText.decode(csv))::rows, rows);
    }

    private static Optional<LineTable> read(Consumer<Predicate<XlsxRow>> rows, int most) {
        var search = new Search();
        rows.accept(
                row -> search.found == null ? search.test(row) : search.found.take(row) && search.found.rows() <= most);
        var table = Optional.ofNullable(search.found);
        if (table.filter(found -> found.rows() > LineTable.MAX_ROWS).isPresent()) {
            throw new UnreadableDocumentException(Reason.TOO_MANY_LINES);
        }
        return table;
    }

    /** Looks for the row of headings. */
    private static final class Search implements Predicate<XlsxRow> {

        private LineTable found;
        private int seen;

        boolean in(Consumer<Predicate<XlsxRow>> rows) {
            rows.accept(row -> test(row) && found == null);
            return found != null;
        }

        /** Whether another row is wanted. */
        @Override
        public boolean test(XlsxRow row) {
            LineTable.of(row).ifPresent(table -> found = table);
            seen++;
            return found != null || seen < HEADING_WITHIN;
        }
    }
}
