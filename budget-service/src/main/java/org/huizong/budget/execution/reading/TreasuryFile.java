package org.huizong.budget.execution.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.huizong.budget.execution.domain.ExecutionLine;
import org.huizong.budget.execution.domain.ExecutionMonth;
import org.huizong.budget.execution.domain.UnitYear;
import org.huizong.budget.spreadsheet.CsvRows;
import org.huizong.budget.spreadsheet.XlsxFile;
import org.huizong.budget.spreadsheet.XlsxRow;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.reader.DocumentText;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/**
 * 国库执行文件: one line for each unit, month, item, economic code and source, with the amount since the beginning of the year.
 * It begins with a row of headings; {@code docs/comparison.md} describes it. Every line either counts or is told with its
 * error: none is passed over.
 */
public final class TreasuryFile {

    private static final int MAX_LINES = 200_000;
    private static final int HEADING_WITHIN = 10;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final RegionTree regions;
    private final Map<UnitYear, Map<Integer, List<ExecutionLine>>> lines = new LinkedHashMap<>();
    private final List<FileError> errors = new ArrayList<>();
    private Map<String, Integer> columns = Map.of();
    private LineReading reading;
    private int seen;
    private int count;

    private TreasuryFile(RegionTree regions) {
        this.regions = regions;
    }

    /**
     * What a file says.
     *
     * @param months of each unit and year, in the order of the months
     * @param lines that stand behind the headings
     */
    public record Read(Map<UnitYear, List<ExecutionMonth>> months, List<FileError> errors, int lines) {}

    /** @throws UnreadableDocumentException if the bytes are neither a spreadsheet nor comma-separated text */
    public static Read read(byte[] bytes, RegionTree regions) {
        var file = new TreasuryFile(regions);
        file.rows(bytes);
        if (file.columns.isEmpty()) {
            throw new UnreadableDocumentException(Reason.EMPTY);
        }
        return new Read(file.months(), List.copyOf(file.errors), file.count);
    }

    private void rows(byte[] bytes) {
        if (!isSpreadsheet(bytes)) {
            feed(new CsvRows(DocumentText.decode(bytes))::rows);
            return;
        }
        var workbook = XlsxFile.open(bytes);
        for (var sheet : workbook.sheets()) {
            if (!sheet.hidden() && columns.isEmpty()) {
                seen = 0;
                feed(sink -> workbook.rows(sheet, sink));
            }
        }
    }

    private void feed(Consumer<Predicate<XlsxRow>> rows) {
        rows.accept(this::take);
    }

    private boolean take(XlsxRow row) {
        seen++;
        if (columns.isEmpty()) {
            heading(row);
            return !columns.isEmpty() || seen < HEADING_WITHIN;
        }
        if (!row.isBlank()) {
            if (++count > MAX_LINES) {
                throw new UnreadableDocumentException(Reason.TOO_MANY_LINES);
            }
            line(row);
        }
        return true;
    }

    private void heading(XlsxRow row) {
        var words = TreasuryWords.shipped();
        var found = new HashMap<String, Integer>();
        for (int i = 0; i < row.cells().size(); i++) {
            int index = i;
            words.column(row.cell(i)).ifPresent(column -> found.putIfAbsent(column, index));
        }
        if (found.keySet().containsAll(words.required())) {
            columns = found;
            reading = new LineReading(regions, TreasuryWords.isInTenThousands(row.cell(found.get("amount"))));
        }
    }

    private void line(XlsxRow row) {
        var cells = new HashMap<String, String>();
        columns.forEach((column, index) -> cells.put(column, row.cell(index).strip()));
        var line = reading.read(row.number(), cells);
        errors.addAll(line.errors());
        line.line().ifPresent(read -> lines.computeIfAbsent(read.unit(), unit -> new TreeMap<>())
                .computeIfAbsent(read.month(), month -> new ArrayList<>())
                .add(read.line()));
    }

    private Map<UnitYear, List<ExecutionMonth>> months() {
        var months = new LinkedHashMap<UnitYear, List<ExecutionMonth>>();
        lines.forEach((unit, byMonth) -> months.put(
                unit,
                byMonth.entrySet().stream()
                        .map(entry -> ExecutionMonth.of(entry.getKey(), entry.getValue()))
                        .toList()));
        return months;
    }

    private static boolean isSpreadsheet(byte[] bytes) {
        for (int i = 0; i < ZIP.length; i++) {
            if (i >= bytes.length || bytes[i] != ZIP[i]) {
                return false;
            }
        }
        return true;
    }
}
