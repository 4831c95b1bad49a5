package org.huizong.budget.budgetline;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.huizong.budget.tableset.TableTemplate;

/** Sums in fen by row and column. A cell to which nothing was added is blank: nothing is there, which is not zero. */
final class CellSums {

    private final Map<String, Map<String, Long>> rows = new HashMap<>();

    void add(String row, String column, long fen) {
        rows.computeIfAbsent(row, key -> new HashMap<>()).merge(column, fen, Math::addExact);
    }

    boolean has(String row) {
        return rows.containsKey(row);
    }

    /** Adds what one row has to another, column by column. */
    void addRow(String from, String to) {
        Map.copyOf(rows.getOrDefault(from, Map.of())).forEach((column, fen) -> add(to, column, fen));
    }

    /** The cell's sum, for a column of sums that of its parts; empty when it is blank. */
    OptionalLong of(String row, String column, TableTemplate template) {
        var cells = rows.get(row);
        return cells == null ? OptionalLong.empty() : of(cells, column, template);
    }

    private static OptionalLong of(Map<String, Long> cells, String column, TableTemplate template) {
        var parts = template.partsOf(column);
        if (parts.isEmpty()) {
            var fen = cells.get(column);
            return fen == null ? OptionalLong.empty() : OptionalLong.of(fen);
        }
        var sum = OptionalLong.empty();
        for (var part : parts) {
            var fen = of(cells, part, template);
            if (fen.isPresent()) {
                sum = OptionalLong.of(Math.addExact(sum.orElse(0), fen.getAsLong()));
            }
        }
        return sum;
    }
}
