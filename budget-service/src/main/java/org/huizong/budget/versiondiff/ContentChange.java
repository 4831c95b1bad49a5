package org.huizong.budget.versiondiff;

import java.util.Locale;
import java.util.Optional;

/**
 * 差异: one value of a book that two versions do not share.
 *
 * @param area {@code book, table, line, project, headcount, narrative} or {@code text}
 * @param section number of the table or section, name of the project, key of the text; empty otherwise
 * @param row key of the row; empty where there are no rows
 * @param rowName name of the row; empty when the book has none
 * @param before empty when the older version does not have the place; an empty text is a blank
 * @param difference exact decimal when both are figures
 */
public record ContentChange(
        String area,
        String section,
        String row,
        String rowName,
        String column,
        Optional<String> before,
        Optional<String> after,
        Optional<String> difference) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        /** The word of the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }
}
