package org.huizong.budget.transcription.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;

/**
 * One row as read: named, its figures in printed order.
 *
 * @param columns ids of the columns among which the figures lie
 * @param figures printed figures from left to right, blank cells left out
 * @param placed by column when the layout tells the place of every cell; empty when the figures are yet to be placed
 */
public record PrintedRow(
        String key,
        String code,
        String label,
        String parent,
        int line,
        List<String> columns,
        List<PrintedCell> figures,
        Map<String, PrintedCell> placed) {

    /** A row of a tab-separated table: blank cells are present, missing ones at the end are blank. */
    static Map<String, PrintedCell> placed(List<String> columns, List<String> cells, int line) {
        var placed = new LinkedHashMap<String, PrintedCell>();
        for (int i = 0; i < columns.size(); i++) {
            placed.put(columns.get(i), new PrintedCell(i < cells.size() ? cells.get(i) : "", line));
        }
        return placed;
    }

    /** The row without a cell that the form does not print. */
    PrintedRow without(String column) {
        var others = new LinkedHashMap<>(placed);
        others.remove(column);
        return new PrintedRow(key, code, label, parent, line, columns, figures, others);
    }

    PrintedRow withParent(String newParent) {
        return new PrintedRow(key, code, label, newParent, line, columns, figures, placed);
    }
}
