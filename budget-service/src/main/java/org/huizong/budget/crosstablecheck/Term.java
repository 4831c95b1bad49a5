package org.huizong.budget.crosstablecheck;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 关系式的一项: a cell or a sum of cells with its sign, such as {@code t6/{row}/total}, {@code s2/total/amount},
 * {@code last:t6/total/total} of another book, {@code sum(t3/children of {row}/basic)} or a number.
 *
 * @param book role of the related book that it stands in; empty for the checked one
 * @param rows which rows below or beside the named one are meant
 * @param row the row, or what the keys of the meant rows begin with, or the digits of a number
 * @param divisor what the figure is divided by
 */
record Term(int sign, String book, String table, Rows rows, String row, String column, int divisor) {

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

    static final String ROW_VARIABLE = "{row}";
    static final String COLUMN_VARIABLE = "{column}";
    private static final String TABLE = "(?:(\\w+):)?([a-z][a-z0-9.]*)";
    private static final Pattern SUM =
            Pattern.compile("sum\\(" + TABLE + "/(?:(children|projects) of ([^/]+)|entries ?([^/]*))/([^/]+)\\)");
    private static final Pattern CELL = Pattern.compile(TABLE + "/([^/]+)/([^/]+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** @throws IllegalArgumentException for a text that is no term, or names what no table has */
    static Term parse(int sign, String text, int divisor, TableVocabulary vocabulary) {
        if (NUMBER.matcher(text).matches()) {
            return new Term(sign, "", "", Rows.NUMBER, text, "", divisor);
        }
        Matcher sum = SUM.matcher(text);
        Matcher cell = CELL.matcher(text);
        Term term;
        if (sum.matches()) {
            term = sum(sign, sum, divisor);
        } else if (cell.matches()) {
            term = new Term(sign, book(cell), cell.group(2), Rows.ROW, cell.group(3), cell.group(4), divisor);
        } else {
            throw new IllegalArgumentException("not a term: " + text);
        }
        return term.proved(vocabulary);
    }

    private static Term sum(int sign, Matcher sum, int divisor) {
        var table = sum.group(2);
        var column = sum.group(6);
        if (sum.group(3) == null) {
            return new Term(sign, book(sum), table, Rows.ENTRIES, sum.group(5), column, divisor);
        }
        var rows = sum.group(3).equals("children") ? Rows.CHILDREN : Rows.PROJECTS;
        return new Term(sign, book(sum), table, rows, sum.group(4), column, divisor);
    }

    private static String book(Matcher matcher) {
        return matcher.group(1) == null
                ? ""
                : RelatedBook.Role.ofWord(matcher.group(1)).word();
    }

    private Term proved(TableVocabulary vocabulary) {
        var known = vocabulary.require(number());
        if (rows != Rows.ENTRIES && !row.contains(ROW_VARIABLE)) {
            known.requireRow(row);
        }
        if (!column.contains(ROW_VARIABLE) && !column.equals(COLUMN_VARIABLE)) {
            known.requireColumn(column);
        }
        return this;
    }

    /** Number of the table; {@code n6} names the narrative alone, {@code t6} the printed table or else the narrative. */
    String number() {
        return TableVocabulary.number(table);
    }

    boolean isNumber() {
        return rows == Rows.NUMBER;
    }

    boolean isOfAnotherBook() {
        return !book.isEmpty();
    }

    boolean uses(String variable) {
        return row.contains(variable) || column.contains(variable);
    }

    Term bind(String boundRow, String boundColumn) {
        return new Term(
                sign,
                book,
                table,
                rows,
                row.replace(ROW_VARIABLE, boundRow),
                column.equals(COLUMN_VARIABLE) ? boundColumn : column.replace(ROW_VARIABLE, boundRow),
                divisor);
    }
}
