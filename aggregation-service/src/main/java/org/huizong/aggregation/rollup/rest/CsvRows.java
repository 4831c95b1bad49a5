package org.huizong.aggregation.rollup.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.huizong.aggregation.rollup.workbook.RowWorkbook.Value;

/**
 * Rows as RFC 4180. A number is written as it is; a text that a spreadsheet would take for a formula has an apostrophe in front,
 * which spreadsheets read as the mark of a text.
 */
final class CsvRows {

    private static final String FORMULA_MARKS = "=+-@\t\r\n";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvRows() {}

    /** @param bom begin with a byte order mark, by which spreadsheets know UTF-8 */
    static void write(List<String> header, Stream<List<Optional<Value>>> rows, boolean bom, OutputStream out)
            throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (bom) {
            text.write(BYTE_ORDER_MARK);
        }
        var printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(header);
        rows.forEachOrdered(row -> {
            try {
                printer.printRecord(
                        row.stream().map(value -> value.map(CsvRows::cell).orElse("")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        printer.flush();
    }

    private static String cell(Value value) {
        boolean risky = !value.number()
                && !value.text().isEmpty()
                && FORMULA_MARKS.indexOf(value.text().charAt(0)) >= 0;
        return risky ? "'" + value.text() : value.text();
    }
}
