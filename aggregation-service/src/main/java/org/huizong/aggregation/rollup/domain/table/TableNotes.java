package org.huizong.aggregation.rollup.domain.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.aggregation.rollup.domain.table.ComposedTable.ComposedRow;
import org.huizong.aggregation.rollup.domain.table.ComposedTable.ComposedSide;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 表下说明: what a reader must know beside the figures: why nothing stands there, what was not divided, what does not agree. */
public final class TableNotes {

    private static final Map<Cube, String> TOLD_BY = Map.of(
            Cube.EXPENDITURE, "部门支出总体情况",
            Cube.REVENUE, "部门收入总体情况",
            Cube.GENERAL_PUBLIC_BUDGET, "一般公共预算支出情况",
            Cube.BASIC, "一般公共预算基本支出情况",
            Cube.PROJECT_EXPENDITURE, "一般公共预算项目支出情况",
            Cube.THREE_PUBLIC, "“三公”经费支出情况",
            Cube.CARRYOVER, "上年结转结余情况");

    private final AmountUnit unit;
    private final List<String> notes = new ArrayList<>();

    private TableNotes(AmountUnit unit) {
        this.unit = unit;
    }

    /**
     * @param filed books of the selection
     * @param books how many of them tell each cube
     */
    public static List<String> of(ComposedTable table, long filed, Map<Cube, Long> books, AmountUnit unit) {
        var notes = new TableNotes(unit);
        notes.missing(table, filed, books);
        notes.figures(table);
        return List.copyOf(notes.notes);
    }

    /** Of the table of one budget unit or department. */
    public static List<String> ofHolder(ComposedTable table, AmountUnit unit) {
        var notes = new TableNotes(unit);
        if (table.isEmpty()) {
            notes.notes.add(table.form().empty());
        }
        notes.figures(table);
        return List.copyOf(notes.notes);
    }

    private void figures(ComposedTable table) {
        if (!table.isEmpty()) {
            untold(table);
            undivided(table);
            unequalHalves(table);
        }
    }

    private void missing(ComposedTable table, long filed, Map<Cube, Long> books) {
        if (filed == 0) {
            notes.add("没有册，本表无数据。");
            return;
        }
        if (table.isEmpty()) {
            notes.add(table.form().empty());
        }
        for (var cube : table.form().cubes()) {
            long telling = books.getOrDefault(cube, 0L);
            if (telling < filed) {
                notes.add("共 " + filed + " 册，其中 " + telling + " 册有" + TOLD_BY.get(cube) + "的数字。");
            }
        }
    }

    private void untold(ComposedTable table) {
        var byReason = new LinkedHashMap<String, List<String>>();
        for (var side : table.form().sides()) {
            side.columns().forEach(column -> untold(byReason, column.untold(), column.label()));
            side.known().forEach(row -> untold(byReason, row.untold(), row.label()));
        }
        byReason.forEach((reason, labels) -> notes.add("未列" + String.join("、", labels) + "：" + reason + "。"));
    }

    private static void untold(Map<String, List<String>> byReason, String reason, String label) {
        if (!reason.isEmpty()) {
            byReason.computeIfAbsent(reason, fresh -> new ArrayList<>()).add("「" + label + "」");
        }
    }

    private void undivided(ComposedTable table) {
        for (var side : table.sides()) {
            var total = total(side);
            total.undividedColumns()
                    .forEach((column, fen) ->
                            notes.add("「" + label(side, column) + "」比其分项之和" + difference(fen) + "，各册未予分列或有尾差。"));
            total.undividedBelow()
                    .forEach((column, fen) -> notes.add(
                            "「" + total.label().orElse(total.key()) + "」比其各行之和" + difference(fen) + "，各册未予分列或有尾差。"));
        }
    }

    private void unequalHalves(ComposedTable table) {
        if (table.sides().size() < 2) {
            return;
        }
        long left = amount(table.sides().get(0));
        long right = amount(table.sides().get(1));
        if (left != right) {
            notes.add("收入总计比支出总计" + difference(Math.subtractExact(left, right)) + "。");
        }
    }

    private static long amount(ComposedSide side) {
        var cell = total(side).cells().get(side.form().columns().get(0).key());
        return cell == null ? 0 : cell.fen();
    }

    private static ComposedRow total(ComposedSide side) {
        return side.rows().get(side.rows().size() - 1);
    }

    private static String label(ComposedSide side, String key) {
        return side.form().columns().stream()
                .filter(column -> column.key().equals(key))
                .map(TableColumn::label)
                .findFirst()
                .orElse(key);
    }

    private String difference(long fen) {
        return (fen > 0 ? "多 " : "少 ") + unit.format(new Amount(Math.absExact(fen))) + " " + unit.chineseName();
    }
}
