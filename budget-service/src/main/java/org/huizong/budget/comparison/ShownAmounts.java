package org.huizong.budget.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.huizong.contracts.money.DisplayRounding;

/**
 * 显示取整: amounts of a comparison rounded for display, each table and column from its total down, so that the shown classes,
 * sections and items add up to the amount shown above them.
 */
public final class ShownAmounts {

    private final Map<String, List<ComparedCell>> children = new HashMap<>();
    private final ToLongFunction<ComparedCell> amounts;
    private final long step;
    private final Map<ComparedCell, Long> shown = new HashMap<>();

    private ShownAmounts(ToLongFunction<ComparedCell> amounts, long step) {
        this.amounts = amounts;
        this.step = step;
    }

    /** @param step smallest shown amount, in fen */
    public static Map<ComparedCell, Long> of(
            List<ComparedCell> cells, ToLongFunction<ComparedCell> amounts, long step) {
        var rounding = new ShownAmounts(amounts, step);
        cells.forEach(cell -> rounding.children
                .computeIfAbsent(group(cell, cell.row().parent()), group -> new ArrayList<>())
                .add(cell));
        cells.stream().filter(cell -> cell.row().parent().isEmpty()).forEach(total -> {
            rounding.shown.put(
                    total,
                    DisplayRounding.round(List.of(amounts.applyAsLong(total)), step)
                            .get(0));
            rounding.divide(total);
        });
        cells.forEach(cell -> rounding.shown.computeIfAbsent(
                cell, left -> DisplayRounding.round(List.of(amounts.applyAsLong(left)), step)
                        .get(0)));
        return rounding.shown;
    }

    private void divide(ComparedCell whole) {
        var parts = children.getOrDefault(group(whole, whole.row().key()), List.of());
        if (parts.isEmpty()) {
            return;
        }
        var fen = new ArrayList<>(parts.stream().map(amounts::applyAsLong).toList());
        // What stands on the row itself is a part that is not shown; without it nothing would add up.
        fen.add(amounts.applyAsLong(whole) - fen.stream().reduce(0L, Math::addExact));
        var rounded = DisplayRounding.round(fen, step, shown.get(whole));
        for (int i = 0; i < parts.size(); i++) {
            shown.put(parts.get(i), rounded.get(i));
            divide(parts.get(i));
        }
    }

    private static String group(ComparedCell cell, String row) {
        return cell.row().table() + "/" + row + "/" + cell.column();
    }
}
