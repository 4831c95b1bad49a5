package org.huizong.aggregation.rollup.domain.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.huizong.aggregation.rollup.domain.table.ComposedTable.Cell;
import org.huizong.aggregation.rollup.domain.table.ComposedTable.ComposedRow;
import org.huizong.aggregation.rollup.domain.table.ComposedTable.ComposedSide;
import org.huizong.contracts.cube.Dimension;

/**
 * 编表: fills an official table with sums. Nothing is reckoned that no fact tells: a cell without a fact is missing, and what parts
 * leave of their whole is named beside the row instead of being spread over the parts.
 */
public final class TableComposition {

    public static final String TOTAL = "total";

    private static final int CLASS_DIGITS = 3;

    private TableComposition() {}

    public static ComposedTable of(OfficialTable table, List<TableFact> facts) {
        return new ComposedTable(
                table,
                table.sides().stream()
                        .map(side -> new ComposedSide(
                                side, side.rows() == RowKind.KNOWN ? known(side, facts) : coded(side, facts)))
                        .toList());
    }

    private static List<ComposedRow> known(TableSide side, List<TableFact> facts) {
        var cells = new LinkedHashMap<String, Map<String, Cell>>();
        for (var row : side.known()) {
            var ofRow = new LinkedHashMap<String, Cell>();
            for (var column : side.columns()) {
                var takes = row.takes().stream()
                        .flatMap(take -> column.takes().stream().map(narrower -> take.and(narrower.keys())))
                        .toList();
                cell(takes, facts).ifPresent(cell -> ofRow.put(column.key(), cell));
            }
            cells.put(row.key(), ofRow);
        }
        return side.known().stream()
                .map(row -> new ComposedRow(
                        row.key(),
                        Optional.of(row.label()),
                        row.level(),
                        cells.get(row.key()),
                        leftOfColumns(side, cells.get(row.key())),
                        leftOfRows(side, row.key(), cells)))
                .toList();
    }

    private static List<ComposedRow> coded(TableSide side, List<TableFact> facts) {
        var dimension = side.rows().dimension().orElseThrow();
        var byCode = new FactsByCode(dimension, side.rows().digits(), facts);
        var rows = new ArrayList<ComposedRow>();
        for (var code : new TreeSet<>(byCode.codes())) {
            var cells = cells(side, byCode.under(code), Map.of(dimension, List.of(code)));
            if (!cells.isEmpty()) {
                var left = code.length() < side.rows().digits() && !code.equals(Dimension.UNSPECIFIED)
                        ? amounts(cells(side, byCode.at(code), Map.of()))
                        : Map.<String, Long>of();
                rows.add(new ComposedRow(code, Optional.empty(), level(code), cells, leftOfColumns(side, cells), left));
            }
        }
        var total = cells(side, facts, Map.of());
        rows.add(
                new ComposedRow(TOTAL, Optional.of(side.totalLabel()), 0, total, leftOfColumns(side, total), Map.of()));
        return List.copyOf(rows);
    }

    private static int level(String code) {
        return code.equals(Dimension.UNSPECIFIED) ? 1 : (code.length() - CLASS_DIGITS) / 2 + 1;
    }

    private static Map<String, Cell> cells(
            TableSide side, List<TableFact> facts, Map<Dimension, List<String>> narrower) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var column : side.columns()) {
            var takes = column.takes().stream().map(take -> take.and(narrower)).toList();
            cell(takes, facts).ifPresent(cell -> cells.put(column.key(), cell));
        }
        return cells;
    }

    /** Empty when no fact stands in the takes. */
    private static Optional<Cell> cell(List<Take> takes, List<TableFact> facts) {
        long sum = 0;
        boolean told = false;
        for (var fact : facts) {
            for (var take : takes) {
                if (take.holds(fact)) {
                    told = true;
                    sum = Math.addExact(sum, fact.fen());
                }
            }
        }
        return told ? Optional.of(new Cell(sum, takes)) : Optional.empty();
    }

    private static Map<String, Long> leftOfColumns(TableSide side, Map<String, Cell> cells) {
        var left = new LinkedHashMap<String, Long>();
        for (var sum : side.columnSums()) {
            long rest = amount(cells, sum.whole());
            for (var part : sum.parts()) {
                rest = Math.subtractExact(rest, amount(cells, part));
            }
            if (rest != 0) {
                left.put(sum.whole(), rest);
            }
        }
        return left;
    }

    private static Map<String, Long> leftOfRows(TableSide side, String row, Map<String, Map<String, Cell>> cells) {
        var left = new LinkedHashMap<String, Long>();
        for (var sum : side.rowSums()) {
            for (var column : side.columns()) {
                long rest = amount(cells.get(sum.whole()), column.key());
                for (var part : sum.parts()) {
                    rest = Math.subtractExact(rest, amount(cells.get(part), column.key()));
                }
                if (sum.whole().equals(row) && rest != 0) {
                    left.put(column.key(), rest);
                }
            }
        }
        return left;
    }

    private static Map<String, Long> amounts(Map<String, Cell> cells) {
        var amounts = new LinkedHashMap<String, Long>();
        cells.forEach((column, cell) -> {
            if (cell.fen() != 0) {
                amounts.put(column, cell.fen());
            }
        });
        return amounts;
    }

    private static long amount(Map<String, Cell> cells, String column) {
        return cells.containsKey(column) ? cells.get(column).fen() : 0;
    }
}
