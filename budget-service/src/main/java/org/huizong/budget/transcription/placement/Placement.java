package org.huizong.budget.transcription.placement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.Statement.UnplacedAmount;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableSet.TableLink;
import org.huizong.budget.transcription.table.PrintedRow;
import org.huizong.budget.transcription.table.TableReading;

/**
 * 还原空白单元格: puts figures whose column the text has lost back into their columns. Each row keeps its sums, each row is
 * the sum of its children, and tables agree with each other; only what all remaining arrangements agree on is placed.
 */
public final class Placement {

    private static final int MAX_ROUNDS = 40;

    private final Map<String, List<RowDomain>> tables = new LinkedHashMap<>();
    private final List<TableReading> readings;
    private final TableSet tableSet;
    private final Map<String, AllocationSums> allocations;

    /** @param allocations what the narrative tells about the economic classes of a project row of table 7, by row key */
    public Placement(TableSet tableSet, List<TableReading> readings, Map<String, AllocationSums> allocations) {
        this.tableSet = tableSet;
        this.readings = readings;
        this.allocations = allocations;
        var budget = new Arrangements.Budget();
        for (var reading : readings) {
            var arrangements = new Arrangements(reading, budget);
            tables.put(
                    reading.template().number(),
                    reading.rows().stream().map(arrangements::of).toList());
        }
    }

    public List<Statement> statements() {
        refuteAll(false);
        refuteAll(true);
        return readings.stream().map(this::statement).toList();
    }

    /** Rows with vanished cells that do not add up wherever the figures are put; a row without blanks is for the checks. */
    public List<PrintedRow> contradictory(String table) {
        return tables.get(table).stream()
                .filter(row -> row.breaksItsSums() && !row.isSettled())
                .map(RowDomain::row)
                .toList();
    }

    private void refuteAll(boolean last) {
        boolean changed = true;
        for (int round = 0; changed && round < MAX_ROUNDS; round++) {
            changed = false;
            for (var reading : readings) {
                changed |= refute(reading, last);
            }
        }
    }

    private boolean refute(TableReading reading, boolean last) {
        var rows = tables.get(reading.template().number());
        if (rows.stream().allMatch(RowDomain::isSettled)) {
            return false;
        }
        boolean changed = false;
        long halfUnit = Rounding.halfUnit(reading);
        for (var link : tableSet.links()) {
            if (link.table().equals(reading.template().number()) && (last || !link.last())) {
                changed |= refute(link, rows, halfUnit);
            }
        }
        if (reading.template().projects()) {
            for (var row : rows) {
                var sums = allocations.get(row.row().key());
                changed |= sums != null
                        && row.retain(candidate -> sums.allows(row.row().columns(), candidate.values(), halfUnit));
            }
        }
        for (var link : tableSet.carryovers()) {
            if (link.table().equals(reading.template().number())) {
                changed |= new CarryoverNatures(tables, link, halfUnit).refute();
            }
        }
        return changed | refuteTree(rows, halfUnit);
    }

    private static boolean refuteTree(List<RowDomain> rows, long halfUnit) {
        boolean changed = false;
        var children = TreeSums.byParent(rows);
        for (var parent : rows) {
            var below = children.getOrDefault(parent.row().key(), List.of()).stream()
                    .filter(child -> child.row().columns().equals(parent.row().columns()))
                    .toList();
            changed |= !below.isEmpty() && new TreeSums(parent, below, halfUnit).refute();
        }
        return changed;
    }

    private boolean refute(TableLink link, List<RowDomain> rows, long halfUnit) {
        boolean changed = false;
        for (var row : rows) {
            if (!row.isSettled() && concerns(link, row) && row.row().columns().containsAll(link.columns())) {
                changed |= expected(link, row.row().key())
                        .filter(expected -> row.retain(candidate -> holds(link, row, candidate, expected, halfUnit)))
                        .isPresent();
            }
        }
        return changed;
    }

    private static boolean concerns(TableLink link, RowDomain row) {
        var key = row.row().key();
        return switch (link.row()) {
            case "*" -> key.equals("total") || isCode(key);
            case "class" -> isCode(key) && key.length() == 3;
            case "any" -> true;
            default ->
                link.row().endsWith("~")
                        ? isCode(key)
                                && key.startsWith(
                                        link.row().substring(0, link.row().length() - 1))
                        : key.equals(link.row());
        };
    }

    static boolean isCode(String key) {
        return !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    }

    private static boolean holds(
            TableLink link, RowDomain row, RowDomain.Candidate candidate, Expected expected, long halfUnit) {
        long value = 0;
        for (var column : link.columns()) {
            value = Math.addExact(value, candidate.values()[row.row().columns().indexOf(column)]);
        }
        long tolerance = Math.multiplyExact(expected.figures() + link.columns().size() - 1L, halfUnit);
        long difference = Math.subtractExact(value, expected.value());
        return switch (link.is()) {
            case "at-least" -> difference >= -tolerance;
            case "at-most" -> difference <= tolerance;
            default -> Math.abs(difference) <= tolerance;
        };
    }

    /** @param figures how many printed figures the value is the sum of */
    private record Expected(long value, int figures) {}

    private Optional<Expected> expected(TableLink link, String key) {
        long value = 0;
        int figures = 0;
        for (var term : link.of()) {
            boolean minus = term.startsWith("-");
            var parts = term.substring(minus ? 1 : 0).split("/");
            var cell = cell(parts[0], parts[1].equals("*") ? key : parts[1], parts[2]);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            value = Math.addExact(
                    value, minus ? -cell.get().value() : cell.get().value());
            figures += cell.get().figures();
        }
        return Optional.of(new Expected(value, Math.max(figures, 1)));
    }

    /** The proved value of a cell; a code without a row is zero, and so is everything in a table declared empty. */
    private Optional<Expected> cell(String table, String key, String column) {
        var rows = tables.get(table);
        if (rows == null) {
            return Optional.empty();
        }
        var matching = rows.stream()
                .filter(row -> row.row().key().equals(key) || row.row().key().startsWith(key + "#") && isCode(key))
                .toList();
        if (matching.isEmpty()) {
            boolean zero = rows.isEmpty() ? isDeclaredEmpty(table) : isCode(key);
            return zero ? Optional.of(new Expected(0, 1)) : Optional.empty();
        }
        var own = matching.stream().filter(row -> row.row().key().equals(key)).toList();
        long value = 0;
        for (var row : own.isEmpty() ? matching : own) {
            var proved = row.value(column);
            if (proved.isEmpty()) {
                return Optional.empty();
            }
            value = Math.addExact(value, proved.get());
        }
        return Optional.of(new Expected(value, own.isEmpty() ? matching.size() : 1));
    }

    private boolean isDeclaredEmpty(String table) {
        return readings.stream()
                .anyMatch(reading -> reading.template().number().equals(table) && reading.declaredEmpty() > 0);
    }

    private Statement statement(TableReading reading) {
        var rows = new ArrayList<StatementRow>();
        var unplaced = new ArrayList<UnplacedAmount>();
        for (var domain : tables.get(reading.template().number())) {
            var row = domain.row();
            rows.add(new StatementRow(
                    row.key(), row.code(), row.label(), row.parent(), row.line(), cells(domain, unplaced)));
        }
        return new Statement(
                reading.template().number(),
                tableSet.id(),
                reading.unit(),
                List.copyOf(rows),
                List.copyOf(unplaced),
                reading.declaredEmpty());
    }

    private static Map<String, PrintedCell> cells(RowDomain domain, List<UnplacedAmount> unplaced) {
        var row = domain.row();
        if (!row.placed().isEmpty()) {
            return row.placed();
        }
        var cells = new LinkedHashMap<String, PrintedCell>();
        for (int i = 0; i < row.columns().size(); i++) {
            if (!domain.mayFill(i)) {
                cells.put(row.columns().get(i), new PrintedCell("", row.line()));
            }
        }
        for (int figure = 0; figure < row.figures().size(); figure++) {
            var columns = domain.columnsOf(figure);
            if (columns.size() == 1) {
                cells.put(columns.get(0), row.figures().get(figure));
            } else {
                unplaced.add(new UnplacedAmount(row.key(), row.figures().get(figure), columns));
            }
        }
        return cells;
    }
}
