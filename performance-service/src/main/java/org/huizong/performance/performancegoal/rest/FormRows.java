package org.huizong.performance.performancegoal.rest;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.huizong.performance.goalform.FormWorkbooks.Filled;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/** The rows of a form that has been filled in; an error names its sheet and row. */
final class FormRows {

    /** Title and note stand above the form. */
    static final int FIRST = 2;

    private final Filled sheet;
    private final BodyErrors errors;

    FormRows(Filled sheet, BodyErrors errors) {
        this.sheet = sheet;
        this.errors = errors;
    }

    int size() {
        return sheet.rows().size();
    }

    boolean isBlank(int row) {
        return sheet.rows().get(row).stream().allMatch(String::isBlank);
    }

    /** Blank where the sheet has no such cell. */
    String at(int row, int column) {
        if (row >= size()) {
            return "";
        }
        var cells = sheet.rows().get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Null where nothing is written, as in a body. */
    String given(int row, int column) {
        return orNull(at(row, column));
    }

    static String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** First row from there on whose first or second cell says so; the end when there is none. */
    int find(int from, String text) {
        int row = from;
        while (row < size() && !at(row, 0).equals(text) && !at(row, 1).equals(text)) {
            row++;
        }
        return row;
    }

    /** Labels and values in turn, from a column on. */
    void pairs(int row, int from, BiConsumer<String, String> taker) {
        for (int column = from; column < sheet.rows().get(row).size(); column += 2) {
            if (!at(row, column).isBlank()) {
                taker.accept(at(row, column), given(row, column + 1));
            }
        }
    }

    /** The value of a word; an error when it is none of them. */
    <T> T word(int row, String word, Map<String, T> words, T otherwise) {
        if (!words.containsKey(word)) {
            refuse(row, new Text("不认识“" + word + "”", "“" + word + "” is not known here"));
        }
        return words.getOrDefault(word, otherwise);
    }

    void refuse(int row, Text reason) {
        errors.add(sheet.name() + " 第" + (row + 1) + "行", reason);
    }

    List<String> row(int row) {
        return sheet.rows().get(row);
    }
}
