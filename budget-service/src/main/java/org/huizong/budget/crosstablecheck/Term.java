package org.huizong.budget.crosstablecheck;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 关系式的一项: a cell or a sum of cells with its sign, such as {@code t6/{row}/total} or
 * {@code sum(t3/children of {row}/basic)}.
 *
 * @param rows which rows below or beside the named one are meant
 * @param divisor what the figure is divided by
 */
record Term(int sign, String table, Rows rows, String row, String column, int divisor) {

    enum Rows {
        /** The row itself. */
        ROW,
        /** The rows directly below it. */
        CHILDREN,
        /** The project rows of the item. */
        PROJECTS
    }

    static final String ROW_VARIABLE = "{row}";
    static final String COLUMN_VARIABLE = "{column}";
    private static final Pattern SUM = Pattern.compile("sum\\((\\w+)/(children|projects) of ([^/]+)/([^/]+)\\)");
    private static final Pattern CELL = Pattern.compile("([tn]\\d+)/([^/]+)/([^/]+)");

    /** @throws IllegalArgumentException for a text that is no term, or names what no table has */
    static Term parse(int sign, String text, int divisor, TableVocabulary vocabulary) {
        Matcher sum = SUM.matcher(text);
        Matcher cell = CELL.matcher(text);
        Term term;
        if (sum.matches()) {
            var rows = sum.group(2).equals("children") ? Rows.CHILDREN : Rows.PROJECTS;
            term = new Term(sign, sum.group(1), rows, sum.group(3), sum.group(4), divisor);
        } else if (cell.matches()) {
            term = new Term(sign, cell.group(1), Rows.ROW, cell.group(2), cell.group(3), divisor);
        } else {
            throw new IllegalArgumentException("not a term: " + text);
        }
        var table = vocabulary.require(term.number());
        if (!term.row.equals(ROW_VARIABLE)) {
            table.requireRow(term.row);
        }
        if (!term.column.equals(COLUMN_VARIABLE)) {
            table.requireColumn(term.column);
        }
        return term;
    }

    /** Number of the table; {@code n6} names the narrative alone, {@code t6} the printed table or else the narrative. */
    String number() {
        return table.startsWith("t") ? table.substring(1) : table;
    }

    boolean uses(String variable) {
        return row.equals(variable) || column.equals(variable);
    }

    Term bind(String boundRow, String boundColumn) {
        return new Term(
                sign,
                table,
                rows,
                row.equals(ROW_VARIABLE) ? boundRow : row,
                column.equals(COLUMN_VARIABLE) ? boundColumn : column,
                divisor);
    }
}
