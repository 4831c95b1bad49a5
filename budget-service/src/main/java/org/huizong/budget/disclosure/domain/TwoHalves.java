package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.disclosure.domain.Block.Cell;
import org.huizong.budget.disclosure.domain.template.TableLayout;

/** 左右两栏: the halves of a two-sided table side by side, their totals in the last row, lines numbered where the form does so. */
final class TwoHalves {

    /** 行次: lines are counted down the left half and on down the right. */
    private static final String LINE = "line";

    /** 一、一般公共服务支出: classes are counted, their codes are not printed. */
    private static final String COUNTED_LABEL = "countedLabel";

    private final Statement statement;
    private final Half left;
    private final Half right;

    TwoHalves(TableLayout layout, Statement statement) {
        this.statement = statement;
        this.left = new Half(layout.columns());
        this.right = new Half(layout.right());
        var rightKeys = rightKeys(layout, statement);
        for (int i = 0; i < statement.rows().size(); i++) {
            var row = statement.rows().get(i);
            (rightKeys.contains(row.key()) ? right : left).add(i, row.parent().isEmpty());
        }
    }

    /** @param cells of a row by its position, by the name of the column */
    List<List<Cell>> body(BiFunction<Integer, String, Cell> cells) {
        int parts = Math.max(left.parts.size(), right.parts.size());
        boolean totals = !left.totals.isEmpty() || !right.totals.isEmpty();
        int lines = parts + (totals ? 1 : 0);
        var body = new ArrayList<List<Cell>>();
        for (int i = 0; i < parts; i++) {
            body.add(
                    joined(left.cells(left.parts, i, i + 1, cells), right.cells(right.parts, i, lines + i + 1, cells)));
        }
        if (totals) {
            body.add(joined(left.cells(left.totals, 0, lines, cells), right.cells(right.totals, 0, 2 * lines, cells)));
        }
        return body;
    }

    /** The row that sums the right half, and every row below it. */
    private static Set<String> rightKeys(TableLayout layout, Statement statement) {
        var keys = new HashSet<>(Set.of(layout.rightRoot()));
        boolean grown = true;
        while (grown) {
            grown = keys.addAll(statement.rows().stream()
                    .filter(row -> keys.contains(row.parent()))
                    .map(StatementRow::key)
                    .toList());
        }
        return keys;
    }

    private static List<Cell> joined(List<Cell> left, List<Cell> right) {
        var row = new ArrayList<>(left);
        row.addAll(right);
        return row;
    }

    private final class Half {

        private final List<String> columns;
        private final List<Integer> parts = new ArrayList<>();
        private final List<Integer> totals = new ArrayList<>();

        Half(List<String> columns) {
            this.columns = columns;
        }

        void add(int position, boolean isTotal) {
            (isTotal ? totals : parts).add(position);
        }

        List<Cell> cells(List<Integer> positions, int place, int line, BiFunction<Integer, String, Cell> cells) {
            return columns.stream()
                    .map(column -> column.equals(LINE)
                            ? Cell.words(Integer.toString(line))
                            : place < positions.size()
                                    ? cell(positions.get(place), place, column, cells)
                                    : Cell.words(""))
                    .toList();
        }

        private Cell cell(int position, int place, String column, BiFunction<Integer, String, Cell> cells) {
            if (!column.equals(COUNTED_LABEL)) {
                return cells.apply(position, column);
            }
            var row = statement.rows().get(position);
            return Cell.words(row.code().isEmpty() ? row.label() : ChineseNumeral.of(place + 1) + "、" + row.label());
        }
    }
}
