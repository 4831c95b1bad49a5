package org.huizong.reader.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.huizong.reader.PrintedLines;

/**
 * A table that ruled lines draw: the grid of all of its lines, in which cells without a line between them are one merged
 * cell. Blank cells are there because their lines are.
 */
final class RuledTable {

    /** A line that sticks out further than this has no line down at its end: the side of the table is open. */
    private static final int OPEN_SIDE = 1000;

    private static final String FIGURE = "-?\\d[\\d,]*\\.\\d{2,6}";

    private final int[] xs;
    private final int[] ys;
    /** The place of the upper left part of the merged cell to which each part of the grid belongs. */
    private final int[] anchors;

    private final List<List<Glyph>> contents = new ArrayList<>();

    RuledTable(List<Ruling> across, List<Ruling> down) {
        xs = places(down, across);
        ys = across.stream().mapToInt(Ruling::at).distinct().sorted().toArray();
        anchors = IntStream.range(0, rows() * columns()).toArray();
        for (int i = 0; i < anchors.length; i++) {
            contents.add(new ArrayList<>());
        }
        merge(across, down);
    }

    private static int[] places(List<Ruling> down, List<Ruling> across) {
        var places = new TreeSet<Integer>();
        down.forEach(line -> places.add(line.at()));
        int left = across.stream().mapToInt(Ruling::from).min().orElse(0);
        int right = across.stream().mapToInt(Ruling::to).max().orElse(0);
        if (places.first() - left > OPEN_SIDE) {
            places.add(left);
        }
        if (right - places.last() > OPEN_SIDE) {
            places.add(right);
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private int rows() {
        return ys.length - 1;
    }

    private int columns() {
        return xs.length - 1;
    }

    private void merge(List<Ruling> across, List<Ruling> down) {
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                int here = row * columns() + column;
                int y = (ys[row] + ys[row + 1]) / 2;
                int x = (xs[column] + xs[column + 1]) / 2;
                if (column + 1 < columns() && isOpen(down, xs[column + 1], y)) {
                    join(here, here + 1);
                }
                if (row + 1 < rows() && isOpen(across, ys[row + 1], x)) {
                    join(here, here + columns());
                }
            }
        }
    }

    private static boolean isOpen(List<Ruling> lines, int at, int place) {
        return lines.stream().noneMatch(line -> line.at() == at && line.covers(place));
    }

    private void join(int first, int second) {
        int a = anchor(first);
        int b = anchor(second);
        anchors[Math.max(a, b)] = Math.min(a, b);
    }

    private int anchor(int place) {
        int anchor = place;
        while (anchors[anchor] != anchor) {
            anchor = anchors[anchor];
        }
        return anchor;
    }

    int top() {
        return ys[0];
    }

    /** Whether the character stands in this table; it is kept then. */
    boolean take(Glyph glyph) {
        int row = interval(ys, glyph.middleY());
        int column = interval(xs, glyph.middleX());
        if (row < 0 || column < 0) {
            return false;
        }
        contents.get(anchor(row * columns() + column)).add(glyph);
        return true;
    }

    /** The characters again, when lines part neither the rows nor the columns in which they stand. */
    List<Glyph> unparted() {
        boolean unparted = contents.stream().map(GlyphLines::of).anyMatch(RuledTable::isUnparted);
        return unparted ? contents.stream().flatMap(List::stream).toList() : List.of();
    }

    private static boolean isUnparted(List<TextLine> cell) {
        return cell.stream().anyMatch(CountedColumns::isCount)
                || cell.stream().filter(line -> line.text().matches(FIGURE)).count() > 1;
    }

    private static int interval(int[] places, int place) {
        for (int i = 0; i + 1 < places.length; i++) {
            if (places[i] <= place && place < places[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    void print(PrintedLines lines) {
        var columns = printedColumns();
        for (int row = 0; row < rows(); row++) {
            var cells = new ArrayList<String>();
            for (int column : columns) {
                int place = row * columns() + column;
                cells.add(anchor(place) == place ? text(place) : "");
            }
            if (spansAll(row)) {
                lines.line(String.join("", cells));
            } else {
                lines.row(cells);
            }
        }
    }

    /** Columns in which some cell begins; others come from lines that are not quite straight. */
    private int[] printedColumns() {
        return IntStream.range(0, columns())
                .filter(column -> IntStream.range(0, rows())
                        .map(row -> row * columns() + column)
                        .anyMatch(place -> anchor(place) % columns() == column))
                .toArray();
    }

    private boolean spansAll(int row) {
        int first = anchor(row * columns());
        return columns() > 1
                && IntStream.range(1, columns()).allMatch(column -> anchor(row * columns() + column) == first);
    }

    private String text(int place) {
        return PrintedLines.joined(
                GlyphLines.of(contents.get(place)).stream().map(TextLine::text).toList());
    }
}
