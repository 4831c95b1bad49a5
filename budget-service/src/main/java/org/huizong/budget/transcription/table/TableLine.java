package org.huizong.budget.transcription.table;

import java.util.ArrayList;
import java.util.List;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;

/**
 * One line of a table's body.
 *
 * @param cells positional: by column, blanks kept; otherwise the words of the line
 * @param words the line as words, whatever its layout
 * @param decimals whether the table prints every amount with decimals, so that a whole number belongs to a name
 */
record TableLine(int number, boolean positional, List<String> cells, List<String> words, boolean decimals) {

    TableLine(int number, boolean positional, List<String> cells, List<String> words) {
        this(number, positional, cells, words, false);
    }

    TableLine withDecimals(boolean everywhere) {
        return new TableLine(number, positional, cells, words, everywhere);
    }

    /** This line whose last cell goes on in the first cell of the next one. */
    TableLine joined(TableLine next) {
        var joined = new ArrayList<>(cells);
        joined.set(joined.size() - 1, joined.get(joined.size() - 1) + next.cells.get(0));
        joined.addAll(next.cells.subList(1, next.cells.size()));
        return new TableLine(
                number,
                true,
                joined,
                joined.stream().filter(cell -> !cell.isEmpty()).toList(),
                decimals);
    }

    /** A line of that text in the place of this one. */
    TableLine withText(String text) {
        return new TableLine(number, false, List.of(text), List.of(text), decimals);
    }

    boolean isFigure(String word) {
        return PrintedFigure.isFigure(word) && !(decimals && word.matches("\\d*[1-9]\\d*"));
    }

    String text() {
        return String.join(positional ? "\t" : " ", cells).strip();
    }

    /** The line without spaces. */
    String compact() {
        return String.join("", words);
    }

    /** Where the figures at the end of the words begin. */
    int figuresFrom(int from) {
        int start = words.size();
        while (start > from && isFigure(words.get(start - 1))) {
            start--;
        }
        return isYear(start) ? start + 1 : start;
    }

    /** A year directly behind a name and before decimals belongs to the name. */
    private boolean isYear(int start) {
        return start > 0
                && start + 1 < words.size()
                && words.get(start).matches("(?:19|20)\\d{2}")
                && words.subList(start + 1, words.size()).stream().allMatch(word -> word.contains("."));
    }

    List<PrintedCell> figures(int from, int to) {
        return words.subList(from, to).stream()
                .map(word -> new PrintedCell(word, number))
                .toList();
    }
}
