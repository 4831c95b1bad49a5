package org.huizong.budget.budgetline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.huizong.budget.budgetline.RowPlan.PlannedRow;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.tableset.TableProjection;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** One table, or one half of a two-sided one, made of budget lines. */
final class ProjectedTable {

    private static final PrintedCell BLANK = new PrintedCell("", 0);

    private final TableTemplate template;
    private final TableProjection projection;
    private final List<String> columns;
    private final RowSources sources;
    private final CellSums cells = new CellSums();

    ProjectedTable(TableTemplate template, TableProjection projection, List<String> columns, RowSources sources) {
        this.template = template;
        this.projection = projection;
        this.columns = columns;
        this.sources = sources;
    }

    /** Rows with exact yuan; the lines that no cell takes are told to the sink. */
    List<StatementRow> rows(List<BudgetLine> lines, UnplacedLines unplaced) {
        var selected = lines.stream().filter(projection.of()::matches).toList();
        var plan = sources.plan(template, projection, selected);
        for (var line : selected) {
            if (!place(line, plan)) {
                unplaced.add(template, bySource() ? "source" : "economic", line);
            }
        }
        return plan.rows().stream().map(this::row).toList();
    }

    /** What the columns and rows of the table divide money by. */
    private boolean bySource() {
        return Stream.concat(projection.columns().values().stream(), projection.known().values().stream())
                .anyMatch(selector -> !selector.sources().isEmpty());
    }

    /** Whether the line stands in just the one cell that it should, and in all the sums above it. */
    private boolean place(BudgetLine line, RowSources.Plan plan) {
        int places = 0;
        for (var key : plan.leaves(line)) {
            var path = plan.path(key);
            for (var column : projection.columns().entrySet()) {
                if (column.getValue().matches(line)) {
                    path.forEach(
                            row -> cells.add(row, column.getKey(), line.amount().fen()));
                    places++;
                }
            }
        }
        return places == 1 || projection.partial();
    }

    private StatementRow row(PlannedRow row) {
        var texts = new LinkedHashMap<String, PrintedCell>();
        columns.forEach(column -> texts.put(column, cell(cells.of(row.key(), column, template))));
        return new StatementRow(row.key(), row.code(), row.label(), row.parent(), 0, texts);
    }

    private static PrintedCell cell(OptionalLong fen) {
        return fen.isPresent() ? new PrintedCell(AmountUnit.YUAN.format(new Amount(fen.getAsLong())), 0) : BLANK;
    }

    /** Lines that a table should hold and has no cell for, or more than one. */
    static final class UnplacedLines {

        private final List<Unplaced> found = new ArrayList<>();

        record Unplaced(String table, String field, BudgetLine line) {}

        void add(TableTemplate template, String field, BudgetLine line) {
            found.add(new Unplaced(template.printed(), field, line));
        }

        List<Unplaced> found() {
            return found;
        }
    }
}
