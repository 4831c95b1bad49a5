package org.huizong.aggregation.rollup.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.huizong.aggregation.rollup.domain.table.HeaderCell;

/**
 * 可印的表: an official table as cells in their places.
 *
 * @param sheet name of its sheet, unique in the workbook
 * @param caption on the left above the table
 * @param unit on the right above the table
 * @param columns how many columns it has
 * @param notes said below the table
 */
public record PrintedTable(
        String sheet,
        String title,
        String caption,
        String unit,
        int columns,
        List<List<HeaderCell>> header,
        List<List<PrintedCell>> rows,
        List<String> notes) {

    /** What a cell is, and so how it stands. */
    public enum Look {
        CODE,
        LABEL,
        FIGURE
    }

    /** @param number exact, in the unit of the table; empty for texts and where nothing is told */
    public record PrintedCell(Look look, String text, Optional<BigDecimal> number) {

        public static PrintedCell code(String text) {
            return new PrintedCell(Look.CODE, text, Optional.empty());
        }

        public static PrintedCell label(String text) {
            return new PrintedCell(Look.LABEL, text, Optional.empty());
        }

        public static PrintedCell figure(Optional<BigDecimal> number) {
            return new PrintedCell(Look.FIGURE, "", number);
        }
    }
}
