package org.huizong.budget.transcription.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huizong.budget.tableset.HeaderCell;
import org.huizong.reader.Typography;

/**
 * 表头: what stands above each column, from the heading over several columns down to its own. A merged heading stands at its
 * first place; the blanks right of it belong to it where a lower row names the column.
 */
final class HeaderPaths {

    private HeaderPaths() {}

    /** @param rows cells of the heading's rows, by column */
    static List<List<String>> of(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, width).mapToObj(column -> path(rows, column)).toList();
    }

    /** The headings of a pack, laid out like those of a document. */
    static List<List<String>> ofPack(List<List<HeaderCell>> header) {
        var rows = new ArrayList<List<String>>();
        header.forEach(row -> rows.add(new ArrayList<>()));
        var taken = new ArrayList<List<Boolean>>();
        header.forEach(row -> taken.add(new ArrayList<>()));
        for (int r = 0; r < header.size(); r++) {
            int column = 0;
            for (var cell : header.get(r)) {
                while (isTaken(taken.get(r), column)) {
                    column++;
                }
                for (int down = r; down < Math.min(header.size(), r + cell.rows()); down++) {
                    for (int right = column; right < column + cell.columns(); right++) {
                        set(taken.get(down), right, true, false);
                        set(rows.get(down), right, down == r && right == column ? cell.text() : "", "");
                    }
                }
            }
        }
        return of(rows);
    }

    private static boolean isTaken(List<Boolean> taken, int column) {
        return column < taken.size() && taken.get(column);
    }

    private static <T> void set(List<T> row, int column, T value, T blank) {
        while (row.size() <= column) {
            row.add(blank);
        }
        row.set(column, value);
    }

    private static List<String> path(List<List<String>> rows, int column) {
        var path = new ArrayList<String>();
        for (int r = 0; r < rows.size(); r++) {
            var own = cell(rows.get(r), column);
            if (!own.isEmpty()) {
                path.add(own);
            } else if (isNamedBelow(rows, r, column)) {
                var group = left(rows.get(r), column);
                if (!group.isEmpty()) {
                    path.add(group);
                }
            }
        }
        return List.copyOf(path);
    }

    private static boolean isNamedBelow(List<List<String>> rows, int row, int column) {
        return rows.subList(row + 1, rows.size()).stream()
                .anyMatch(below -> !cell(below, column).isEmpty());
    }

    private static String left(List<String> row, int column) {
        for (int i = Math.min(column, row.size()) - 1; i >= 0; i--) {
            if (!cell(row, i).isEmpty()) {
                return cell(row, i);
            }
        }
        return "";
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? Typography.compact(row.get(column)) : "";
    }
}
