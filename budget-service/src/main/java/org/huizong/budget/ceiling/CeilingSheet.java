package org.huizong.budget.ceiling;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.spreadsheet.XlsxFile;
import org.huizong.budget.spreadsheet.XlsxRow;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** 控制数表: reads the rows of a spreadsheet one after the other; what a row says is judged later. */
@Singleton
public class CeilingSheet {

    private static final int MAX_ROWS = 20_000;
    private static final List<String> NEEDED = List.of("region", "unitName", "year", "mode", "amount");

    private final CeilingWords words = CeilingWords.shipped();

    /** @param number of the row as the spreadsheet shows it */
    public record Row(int number, CeilingEntry entry) {}

    /**
     * @throws UnreadableDocumentException if the bytes are no spreadsheet, or no row of it has the headers of a table of
     *     ceilings
     */
    public List<Row> read(byte[] xlsx) {
        var file = XlsxFile.open(xlsx);
        var sheet = file.sheet(words.sheet()).orElse(file.sheets().get(0));
        var rows = new ArrayList<Row>();
        var header = new Header();
        file.rows(sheet, row -> {
            if (header.columns.isEmpty()) {
                header.read(row);
            } else if (!row.isBlank()) {
                rows.add(new Row(row.number(), header.entry(row)));
            }
            if (rows.size() > MAX_ROWS) {
                throw new UnreadableDocumentException(Reason.TOO_MANY_LINES, row.number());
            }
            return true;
        });
        if (header.columns.isEmpty()) {
            throw new UnreadableDocumentException(Reason.TYPE_MISMATCH);
        }
        return rows;
    }

    /** Which column holds what, told by the first row that has every header that is needed. */
    private final class Header {

        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private Optional<AmountUnit> unit = Optional.empty();

        void read(XlsxRow row) {
            var found = new LinkedHashMap<String, Integer>();
            for (int i = 0; i < row.cells().size(); i++) {
                int column = i;
                words.field(row.cell(i)).ifPresent(field -> found.putIfAbsent(field, column));
            }
            if (found.keySet().containsAll(NEEDED)) {
                columns.putAll(found);
                unit = words.unit(row.cell(found.get("amount")));
            }
        }

        CeilingEntry entry(XlsxRow row) {
            return new CeilingEntry(
                    new CeilingEntry.UnitName(Optional.empty(), text(row, "region"), text(row, "unitName")),
                    text(row, "year"),
                    new CeilingEntry.Words(
                            text(row, "function"),
                            words.meaning(text(row, "nature")),
                            words.meaning(text(row, "fund")),
                            words.meaning(text(row, "mode")),
                            text(row, "note")),
                    text(row, "amount"),
                    unit);
        }

        private String text(XlsxRow row, String field) {
            var column = columns.get(field);
            return column == null ? "" : row.cell(column).strip();
        }
    }
}
