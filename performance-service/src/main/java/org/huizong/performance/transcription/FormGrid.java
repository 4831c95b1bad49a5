package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.huizong.reader.DisclosureDocument.SourceLine;

/** The rows of a form that is printed as a table, each with its cells, and which of them have been understood. */
final class FormGrid {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<BitSet> taken = new ArrayList<>();

    /** A cell by its row and column. */
    record Place(int row, int column) {}

    /** @param opensRow whether a cell can only be the first one of a row, never the rest of a broken cell */
    FormGrid(List<SourceLine> body, Predicate<String> opensRow) {
        int width = body.stream()
                .mapToInt(line -> line.text().split("\t", -1).length)
                .max()
                .orElse(1);
        for (var line : body) {
            if (RunningText.squeeze(line.text()).isEmpty() || RunningText.isPageNumber(line)) {
                continue;
            }
            var cells = Arrays.stream(line.text().split("\t", -1))
                    .map(RunningText::squeeze)
                    .toList();
            if (!continues(cells, width, opensRow)) {
                rows.add(cells);
                lines.add(line.number());
                taken.add(new BitSet());
            }
        }
    }

    /** A line break inside of a cell cuts its row: the rest opens the next line, and both together are no wider than the form. */
    private boolean continues(List<String> cells, int width, Predicate<String> opensRow) {
        if (rows.isEmpty() || cells.get(0).isEmpty() || opensRow.test(cells.get(0))) {
            return false;
        }
        var above = rows.get(rows.size() - 1);
        var cut = above.get(above.size() - 1);
        boolean fits = above.size() > 1 && above.size() < width && above.size() + cells.size() - 1 <= width;
        // Two numbers are never joined into one.
        boolean numbers = cut.matches(".*\\d") && cells.get(0).matches("\\d.*");
        if (!fits || cut.isEmpty() || numbers) {
            return false;
        }
        var joined = new ArrayList<>(above);
        joined.set(above.size() - 1, cut + cells.get(0));
        joined.addAll(cells.subList(1, cells.size()));
        rows.set(rows.size() - 1, joined);
        return true;
    }

    int size() {
        return rows.size();
    }

    int width(int row) {
        return rows.get(row).size();
    }

    int line(int row) {
        return lines.get(row);
    }

    String text(int row, int column) {
        return column < width(row) ? rows.get(row).get(column) : "";
    }

    boolean isTaken(int row, int column) {
        return taken.get(row).get(column);
    }

    boolean isBlank(int row) {
        return rows.get(row).stream().allMatch(String::isEmpty);
    }

    Optional<Place> find(Predicate<String> cell) {
        for (int row = 0; row < size(); row++) {
            int column = columnOf(row, cell);
            if (column >= 0) {
                return Optional.of(new Place(row, column));
            }
        }
        return Optional.empty();
    }

    /** First column of the row whose cell is so; -1 without one. */
    int columnOf(int row, Predicate<String> cell) {
        for (int column = 0; column < width(row); column++) {
            if (cell.test(text(row, column))) {
                return column;
            }
        }
        return -1;
    }

    void take(Place place) {
        taken.get(place.row()).set(place.column());
    }

    void takeRow(int row) {
        taken.get(row).set(0, width(row));
    }

    /** What stands from one column up to, but without, another. */
    String takeBetween(int row, int from, int to) {
        var text = new StringBuilder();
        for (int column = from; column < Math.min(to, width(row)); column++) {
            text.append(text(row, column));
            taken.get(row).set(column);
        }
        return text.toString();
    }

    /** The next filled cell on the right that is no label itself; empty when a label or the end comes first. */
    String takeRightOf(Place label, Predicate<String> isLabel) {
        take(label);
        for (int column = label.column() + 1; column < width(label.row()); column++) {
            var text = text(label.row(), column);
            if (isLabel.test(text)) {
                return "";
            }
            if (!text.isEmpty()) {
                take(new Place(label.row(), column));
                return text;
            }
        }
        return "";
    }

    /** Filled cells right of a column that nobody has taken, in their order. */
    List<String> filledRightOf(Place label) {
        var cells = new ArrayList<String>();
        for (int column = label.column() + 1; column < width(label.row()); column++) {
            if (!text(label.row(), column).isEmpty() && !isTaken(label.row(), column)) {
                cells.add(text(label.row(), column));
            }
        }
        return cells;
    }

    void reportRest(ReadingReport report, Predicate<String> passedOver) {
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < width(row); column++) {
                var text = text(row, column);
                if (!isTaken(row, column) && !text.isEmpty() && !passedOver.test(text)) {
                    report.unreadable(line(row), text, "no field of the form");
                }
            }
        }
    }
}
