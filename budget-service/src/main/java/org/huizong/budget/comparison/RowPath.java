package org.huizong.budget.comparison;

import java.util.ArrayList;
import java.util.List;
import org.huizong.contracts.cube.Dimension;

/** From the total of a table down to one of its rows. */
final class RowPath {

    private static final String VEHICLE = "vehicle";
    private static final int CLASS_DIGITS = 3;

    private final String table;
    private final List<FigureRow> rows = new ArrayList<>();

    RowPath(String table) {
        this.table = table;
        rows.add(FigureRow.total(table));
    }

    /** Class, section, item …, as far as the code goes. */
    void codes(Dimension dimension, String code) {
        if (code.equals(Dimension.UNSPECIFIED)) {
            add(code, dimension);
            return;
        }
        for (int length = CLASS_DIGITS; length < code.length(); length += 2) {
            add(code.substring(0, length), dimension);
        }
        add(code, dimension);
    }

    /** 三公: purchase and operation are parts of the vehicles. */
    void category(String word) {
        if (word.startsWith(VEHICLE) && !word.equals(VEHICLE)) {
            add(VEHICLE, Dimension.CATEGORY);
        }
        add(word, Dimension.CATEGORY);
    }

    void add(String key, Dimension dimension) {
        rows.add(new FigureRow(table, key, rows.get(rows.size() - 1).key(), dimension.code()));
    }

    List<FigureRow> rows() {
        return List.copyOf(rows);
    }
}
