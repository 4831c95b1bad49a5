package org.huizong.budget.crosstablecheck;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 关系式的一项: a cell or a sum of cells with its sign, such as {@code t6/{row}/total}, {@code s2/total/amount},
 * {@code last:t6/total/total} of another book, {@code sum(t3/children of {row}/basic)} or a number.
 *
 * @param book role of the related book that it stands in; empty for the checked one
 * @param number of the table; {@code n6} names the narrative alone, {@code 6} the printed table or else the narrative
 * @param rows which rows below or beside the named one are meant
 * @param row the row, or what the keys of the meant rows begin with, or the digits of a number
 * @param divisor what the figure is divided by
 */
record Term(int sign, String book, String number, Rows rows, Slot row, Slot column, int divisor) {

    enum Rows {
        /** The row itself. */
        ROW,
        /** The rows directly below it. */
        CHILDREN,
        /** The project rows of the item. */
        PROJECTS,
        /** All rows but the total. */
        ENTRIES,
        /** No row: a number. */
        NUMBER
    }

    private static final String TABLE = "(?:(\\w+):)?([a-z][a-z0-9.]*)";
    private static final Pattern SUM =
            Pattern.compile("sum\\(" + TABLE + "/(?:(children|projects) of ([^/]+)|entries ?([^/]*))/([^/]+)\\)");
    private static final Pattern CELL = Pattern.compile(TABLE + "/([^/]+)/([^/]+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** @throws IllegalArgumentException for a text that is no term, or names what no table has */
    static Term parse(int sign, String text, int divisor, TableVocabulary vocabulary) {
        if (NUMBER.matcher(text).matches()) {
            return new Term(sign, "", "", Rows.NUMBER, Slot.of(text), Slot.of(""), divisor);
        }
        Matcher sum = SUM.matcher(text);
        Matcher cell = CELL.matcher(text);
        Term term;
        if (sum.matches()) {
            term = sum(sign, sum, divisor);
        } else if (cell.matches()) {
            term = of(sign, cell, Rows.ROW, cell.group(3), cell.group(4), divisor);
        } else {
            throw new IllegalArgumentException("not a term: " + text);
        }
        return term.proved(vocabulary);
    }

    private static Term sum(int sign, Matcher sum, int divisor) {
        var column = sum.group(6);
        if (sum.group(3) == null) {
            return of(sign, sum, Rows.ENTRIES, sum.group(5), column, divisor);
        }
        var rows = sum.group(3).equals("children") ? Rows.CHILDREN : Rows.PROJECTS;
        return of(sign, sum, rows, sum.group(4), column, divisor);
    }

    private static Term of(int sign, Matcher written, Rows rows, String row, String column, int divisor) {
        var number = TableVocabulary.number(written.group(2));
        return new Term(sign, book(written), number, rows, Slot.of(row), Slot.of(column), divisor);
    }

    private static String book(Matcher matcher) {
        return matcher.group(1) == null
                ? ""
                : RelatedBook.Role.ofWord(matcher.group(1)).word();
    }

    private Term proved(TableVocabulary vocabulary) {
        var known = vocabulary.require(number);
        if (rows != Rows.ENTRIES && !row.usesRow()) {
            known.requireRow(row.text());
        }
        if (column.isName()) {
            known.requireColumn(column.text());
        }
        return this;
    }

    boolean isNumber() {
        return rows == Rows.NUMBER;
    }

    boolean isOfAnotherBook() {
        return !book.isEmpty();
    }

    boolean usesRow() {
        return row.usesRow() || column.usesRow();
    }

    boolean usesColumn() {
        return column.usesColumn();
    }
}
