package org.huizong.budget.tableset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;

/**
 * 表头格: one heading, over one or several columns and rows. A plain text in a pack is a heading of one cell.
 *
 * @param columns how many columns it stands over
 * @param rows how many rows it takes
 */
public record HeaderCell(String text, int columns, int rows) {

    @JsonCreator(mode = Mode.PROPERTIES)
    public HeaderCell {
        columns = Math.max(columns, 1);
        rows = Math.max(rows, 1);
    }

    @JsonCreator(mode = Mode.DELEGATING)
    static HeaderCell of(String text) {
        return new HeaderCell(text, 1, 1);
    }
}
