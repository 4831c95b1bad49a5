package org.huizong.budget.disclosure.rendering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huizong.budget.disclosure.domain.Block;
import org.huizong.budget.disclosure.domain.Block.HeadCell;

/** 表头的格: a header with spanning cells laid out on the columns of its table. */
final class HeadGrid {

    private HeadGrid() {}

    /** A header cell at its first row and column. */
    record Placed(HeadCell cell, int row, int column) {}

    static List<Placed> placed(Block.Table table) {
        int columns = table.columns();
        var taken = new boolean[table.head().size()][columns];
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < table.head().size(); i++) {
            int column = 0;
            for (var cell : table.head().get(i)) {
                while (column < columns && taken[i][column]) {
                    column++;
                }
                placed.add(new Placed(cell, i, column));
                take(taken, placed.get(placed.size() - 1));
            }
        }
        return placed;
    }

    /** The header's texts, one list a row, blank where a cell spans. */
    static List<List<String>> of(Block.Table table) {
        var grid = new ArrayList<List<String>>();
        for (int i = 0; i < table.head().size(); i++) {
            grid.add(new ArrayList<>(Collections.nCopies(table.columns(), "")));
        }
        placed(table).forEach(placed -> grid.get(placed.row())
                .set(placed.column(), placed.cell().text()));
        return grid;
    }

    private static void take(boolean[][] taken, Placed placed) {
        for (int i = placed.row(); i < placed.row() + placed.cell().down() && i < taken.length; i++) {
            for (int j = placed.column(); j < placed.column() + placed.cell().across() && j < taken[i].length; j++) {
                taken[i][j] = true;
            }
        }
    }
}
