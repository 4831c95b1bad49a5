package org.huizong.budget.budgetline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The rows of a projected table in printed order, each under its parent. Coded rows are sorted by code, so that a class
 * stands before its sections; rows below a code, such as projects, come in the order of their lines.
 */
final class RowPlan {

    private static final int CLASS_DIGITS = 3;
    private static final int LEVEL_DIGITS = 2;

    private final Map<String, PlannedRow> rows = new LinkedHashMap<>();

    record PlannedRow(String key, String code, String label, String parent) {}

    void add(String key, String code, String label, String parent) {
        rows.putIfAbsent(key, new PlannedRow(key, code, label, parent));
    }

    /** The class, the section and so on down to the code itself, all below the root. */
    void addCode(String code, UnaryOperator<String> name, String root) {
        var parent = root;
        for (int length = CLASS_DIGITS; length <= code.length(); length += LEVEL_DIGITS) {
            var prefix = code.substring(0, length);
            add(prefix, prefix, name.apply(prefix), parent);
            parent = prefix;
        }
    }

    /** Keys from the row up to its root. */
    List<String> path(String key) {
        var path = new ArrayList<String>();
        for (var row = rows.get(key); row != null; row = rows.get(row.parent())) {
            path.add(row.key());
        }
        return path;
    }

    /** Fixed rows first, then the coded ones by code; the order of lines decides among the rows of one code. */
    List<PlannedRow> sorted() {
        var sorted = new ArrayList<>(rows.values());
        sorted.sort((one, other) -> one.code().compareTo(other.code()));
        return sorted;
    }

    List<PlannedRow> asPlanned() {
        return List.copyOf(rows.values());
    }
}
