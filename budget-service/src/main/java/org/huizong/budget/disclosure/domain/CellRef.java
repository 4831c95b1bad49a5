package org.huizong.budget.disclosure.domain;

/**
 * 数字的出处: the place of one figure of a book.
 *
 * @param statement number of a table ({@code 2}) or of a section of the narrative ({@code s12.2})
 * @param row row key; it may hold a slash of its own
 */
public record CellRef(String statement, String row, String column) {

    /** Stands for the row that is being written. */
    static final String THIS_ROW = "@";

    /** @throws IllegalArgumentException unless the text is {@code statement/row/column} */
    public static CellRef parse(String text) {
        int first = text.indexOf('/');
        int last = text.lastIndexOf('/');
        if (first <= 0 || last <= first + 1 || last == text.length() - 1) {
            throw new IllegalArgumentException("a figure's place is statement/row/column: " + text);
        }
        return new CellRef(text.substring(0, first), text.substring(first + 1, last), text.substring(last + 1));
    }

    /** The same place with the key of the row that is being written. */
    CellRef at(String key) {
        return new CellRef(statement, row.replace(THIS_ROW, key), column);
    }

    /** As the API writes it: tables with a leading {@code t}, sections with their {@code s} or {@code f}. */
    public String path() {
        var place = Character.isDigit(statement.charAt(0)) ? "t" + statement : statement;
        return place + "/" + row + "/" + column;
    }
}
