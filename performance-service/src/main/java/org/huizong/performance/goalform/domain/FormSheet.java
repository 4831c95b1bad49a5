package org.huizong.performance.goalform.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 表: one official form as a grid. A row holds labels and values in its order; the last cell of a shorter row spans the columns that are left.
 *
 * @param name of the form among the forms of its book
 * @param title printed above it
 * @param note below the title, such as the year
 */
public record FormSheet(String name, String title, String note, int columns, List<Row> rows) {

    public FormSheet {
        rows = List.copyOf(rows);
    }

    /** @param text as printed, lines parted by line feeds */
    public record Cell(String text, boolean label) {

        public static Cell label(String text) {
            return new Cell(text, true);
        }

        /** @param text null for a blank cell */
        public static Cell value(String text) {
            return new Cell(text == null ? "" : text, false);
        }
    }

    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** A row of headings. */
        public static Row head(String... texts) {
            return new Row(Arrays.stream(texts).map(Cell::label).toList());
        }

        /** Labels and values in turn. */
        public static Row pairs(String... texts) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < texts.length; i++) {
                cells.add(i % 2 == 0 ? Cell.label(texts[i]) : Cell.value(texts[i]));
            }
            return new Row(cells);
        }

        /** How many columns the cell takes in a form of so many columns. */
        public int across(int cell, int columns) {
            return cell == cells.size() - 1 ? Math.max(1, columns - cell) : 1;
        }
    }
}
