package org.huizong.budget.budgetline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.spreadsheet.XlsxRow;
import org.huizong.platform.problem.Text;

/**
 * 明细行表: a table with one budget line in each row, of one unit or of a whole prefecture. Rows come in one after the other;
 * they are sorted by book, and each error names its row and column.
 */
public final class LineTable {

    /** Twice a large prefecture. */
    public static final int MAX_ROWS = 200_000;

    private static final Set<LineColumn> REQUIRED = EnumSet.of(
            LineColumn.REGION,
            LineColumn.UNIT_NAME,
            LineColumn.YEAR,
            LineColumn.FUNCTION,
            LineColumn.SOURCE,
            LineColumn.ECONOMIC);

    private final Map<LineColumn, Integer> columns;
    private final List<String> headings;
    private final int headingRow;
    private final Map<BookIdentity, UnitLines> units = new LinkedHashMap<>();
    private final List<RowError> homeless = new ArrayList<>();
    private int rows;

    private LineTable(Map<LineColumn, Integer> columns, XlsxRow heading) {
        this.columns = columns;
        this.headings = heading.cells();
        this.headingRow = heading.number();
    }

    /** The table that a row of headings begins; empty when the row does not bear all that a line needs. */
    public static Optional<LineTable> of(XlsxRow heading) {
        var columns = new EnumMap<LineColumn, Integer>(LineColumn.class);
        for (int i = 0; i < heading.cells().size(); i++) {
            int index = i;
            LineColumn.ofHeading(heading.cell(i)).ifPresent(column -> columns.putIfAbsent(column, index));
        }
        boolean hasAmount = columns.containsKey(LineColumn.AMOUNT) != columns.containsKey(LineColumn.AMOUNT_WAN);
        return hasAmount && columns.keySet().containsAll(REQUIRED)
                ? Optional.of(new LineTable(columns, heading))
                : Optional.empty();
    }

    /** Whether another row is wanted: a table of more rows than {@link #MAX_ROWS} is refused when all is read. */
    public boolean take(XlsxRow row) {
        if (row.isBlank()) {
            return true;
        }
        rows++;
        var cells = new LineCells(row, columns, headings);
        cells.identity()
                .ifPresentOrElse(
                        identity -> {
                            var unit = units.computeIfAbsent(identity, UnitLines::new);
                            cells.line().ifPresent(line -> unit.add(row.number(), line));
                            unit.add(cells.errors());
                        },
                        () -> homeless.addAll(cells.errors()));
        return rows <= MAX_ROWS;
    }

    public int rows() {
        return rows;
    }

    /** In the order in which they first appear. */
    public Collection<UnitLines> units() {
        return units.values();
    }

    /** Errors of rows that do not say whose they are. */
    public List<RowError> homeless() {
        return List.copyOf(homeless);
    }

    /** Headings of columns that nothing is taken from. */
    public List<RowError> unused() {
        var unused = new ArrayList<RowError>();
        for (int i = 0; i < headings.size(); i++) {
            if (!columns.containsValue(i) && !headings.get(i).isBlank()) {
                unused.add(new RowError(headingRow, headings.get(i), new Text("未使用的列", "nothing is taken from it")));
            }
        }
        return unused;
    }
}
