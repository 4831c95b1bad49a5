package org.huizong.budget.versiondiff;

import java.util.Locale;

/**
 * 位置 of one value in a book.
 *
 * @param section number of the table or of the narrative section, name of the project, key of the text; empty otherwise
 * @param row key of the row; empty where there are no rows
 * @param column id of the column or of the field
 */
record ContentPlace(Area area, String section, String row, String column) {

    enum Area {
        BOOK,
        TABLE,
        LINE,
        PROJECT,
        HEADCOUNT,
        NARRATIVE,
        TEXT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
