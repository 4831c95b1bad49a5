package org.huizong.aggregation.rollup.domain.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 汇总表: an official table with its figures. */
public record ComposedTable(OfficialTable form, List<ComposedSide> sides) {

    /** No fact stands in any of its rows. */
    public boolean isEmpty() {
        return sides.stream().flatMap(side -> side.rows().stream()).allMatch(row -> row.cells()
                .isEmpty());
    }

    /** @param rows in the order of the form, the total last */
    public record ComposedSide(TableSide form, List<ComposedRow> rows) {}

    /**
     * @param key {@code total}, a code, or the word of a row that the form lists
     * @param label as the form prints it; empty for a code, which has the name of its list
     * @param level 0 total, 1 class, 2 section, 3 item
     * @param cells by column; a column in which nothing was told is missing
     * @param undividedColumns what the parts of a column leave of it, by that column; only where something is left
     * @param undividedBelow what the rows below leave of this one, by column; only where something is left
     */
    public record ComposedRow(
            String key,
            Optional<String> label,
            int level,
            Map<String, Cell> cells,
            Map<String, Long> undividedColumns,
            Map<String, Long> undividedBelow) {}

    /** @param takes the facts whose sum the amount is */
    public record Cell(long fen, List<Take> takes) {}
}
