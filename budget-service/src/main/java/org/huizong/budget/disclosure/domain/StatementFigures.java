package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 一张表的数: each amount of a table as its parts give it. Within rounding a printed total stands beside its parts; beyond it
 * the parts win, so that a changed part reaches every total above it. A total that nobody divides stands as it is.
 */
final class StatementFigures {

    private final List<StatementRow> rows;
    private final AmountUnit unit;
    private final TableShape shape;
    private final RowTree tree;
    private final Map<String, Integer> firstByKey;
    private final long halfStep;
    private final List<Map<String, Long>> derived = new ArrayList<>();

    StatementFigures(List<StatementRow> rows, AmountUnit unit, TableShape shape) {
        this.rows = rows;
        this.unit = unit;
        this.shape = shape;
        this.tree = new RowTree(rows);
        this.firstByKey = tree.firstByKey();
        this.halfStep = halfStep();
        rows.forEach(row -> derived.add(new HashMap<>()));
        tree.bottomUp().forEach(this::derive);
    }

    /** The amount of a row; empty when the table has the row, but not this amount of it. */
    Optional<Amount> amount(String key, String column) {
        var position = firstByKey.get(key);
        return position == null ? Optional.empty() : amount(position, column);
    }

    /** The amount of a row as it is printed; empty when the table does not have it. */
    Optional<Amount> printed(String key, String column) {
        return Optional.ofNullable(firstByKey.get(key))
                .flatMap(position -> printed(rows.get(position), column))
                .map(Amount::new);
    }

    Optional<Amount> amount(int position, String column) {
        return Optional.ofNullable(derived.get(position).get(column)).map(Amount::new);
    }

    boolean hasRow(String key) {
        return firstByKey.containsKey(key);
    }

    RowTree tree() {
        return tree;
    }

    TableShape shape() {
        return shape;
    }

    private void derive(int position) {
        var row = rows.get(position);
        for (var column : leafColumns(row)) {
            printed(row, column).map(fen -> byRows(position, column, fen)).ifPresent(fen -> derived.get(position)
                    .put(column, fen));
        }
        for (int i = shape.sums().size() - 1; i >= 0; i--) {
            derive(position, shape.sums().get(i));
        }
    }

    private void derive(int position, TableShape.ColumnSum sum) {
        var row = rows.get(position);
        var printed = printed(row, sum.whole());
        if (printed.isEmpty()) {
            return;
        }
        var own = derived.get(position);
        var parts = sum.parts().stream()
                .map(part -> own.getOrDefault(part, 0L))
                .filter(fen -> fen != 0)
                .toList();
        long fen = parts.isEmpty()
                ? byRows(position, sum.whole(), printed.get())
                : settle(printed.get(), parts, complete(row, sum));
        own.put(sum.whole(), parts.isEmpty() || complete(row, sum) ? fen : byRows(position, sum.whole(), fen));
    }

    /** A part without a proved column leaves the total as the only figure that is known. */
    private boolean complete(StatementRow row, TableShape.ColumnSum sum) {
        return sum.parts().stream().allMatch(row.cells()::containsKey);
    }

    private long settle(long printed, List<Long> parts, boolean complete) {
        long below = parts.stream().reduce(0L, Math::addExact);
        return complete && Math.abs(printed - below) > allowance(parts.size()) ? below : printed;
    }

    private long byRows(int position, String column, long printed) {
        var parts = tree.children(position).stream()
                .map(child -> derived.get(child).getOrDefault(column, 0L))
                .filter(fen -> fen != 0)
                .toList();
        return parts.isEmpty() ? printed : settle(printed, parts, true);
    }

    private long allowance(int parts) {
        return halfStep * (parts + 1);
    }

    private Set<String> leafColumns(StatementRow row) {
        var leaves = new LinkedHashSet<>(row.cells().keySet());
        shape.sums().forEach(sum -> leaves.remove(sum.whole()));
        return leaves;
    }

    private Optional<Long> printed(StatementRow row, String column) {
        return Optional.ofNullable(row.cells().get(column))
                .flatMap(cell -> PrintedFigure.amount(cell.text(), unit))
                .map(Amount::fen);
    }

    /** Half of the last printed place, in fen; a table of whole 万元 is taken for one that dropped its zeros. */
    private long halfStep() {
        int decimals = rows.stream()
                .flatMap(row -> row.cells().values().stream())
                .map(PrintedCell::text)
                .filter(PrintedFigure::isFigure)
                .mapToInt(PrintedFigure::decimals)
                .max()
                .orElse(0);
        long step = unit.parse("1").fen();
        for (int i = 0; i < (unit == AmountUnit.YUAN ? decimals : Math.max(decimals, 1)); i++) {
            step /= 10;
        }
        return step / 2;
    }
}
