package org.huizong.budget.crosstablecheck;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 行的范围: for which rows a relation is evaluated, such as {@code rows of t3, t2} or {@code codes of t6 within 301 303}.
 *
 * @param within codes that a row must stand under; empty for all
 */
record RowSet(Kind kind, List<String> tables, List<String> within) {

    enum Kind {
        /** Every row, the total included. */
        ROWS,
        /** Every row but the total. */
        ENTRIES,
        /** Every row with a code. */
        CODES,
        CLASSES,
        SECTIONS,
        ITEMS,
        /** Every row that has parts. */
        PARENTS
    }

    private static final String TABLE = "[a-z][a-z0-9.]*";
    private static final Pattern FORM = Pattern.compile("(rows|entries|codes|classes|sections|items|parents) of ("
            + TABLE + "(?:, " + TABLE + ")*)(?: within ([\\d ]+))?");
    private static final int CLASS_DIGITS = 3;
    private static final int SECTION_DIGITS = 5;

    /** @throws IllegalArgumentException for a text that is no row set, or names a table that does not exist */
    static RowSet parse(String text, TableVocabulary vocabulary) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("not a set of rows: " + text);
        }
        var tables = Arrays.stream(form.group(2).split(", "))
                .map(TableVocabulary::number)
                .toList();
        tables.forEach(vocabulary::require);
        var within = form.group(3) == null
                ? List.<String>of()
                : List.of(form.group(3).strip().split(" +"));
        return new RowSet(Kind.valueOf(form.group(1).toUpperCase(Locale.ROOT)), tables, within);
    }

    /** Keys of the rows in printed order, those of the first table first. */
    Set<String> keys(BookIndex book) {
        var keys = new LinkedHashSet<String>();
        for (var number : tables) {
            book.table(number).ifPresent(table -> table.keys().stream()
                    .filter(key -> includes(key, table))
                    .forEach(keys::add));
        }
        return keys;
    }

    private boolean includes(String key, StatementIndex table) {
        boolean isCode = TableVocabulary.isCode(key);
        boolean isMeant =
                switch (kind) {
                    case ROWS -> true;
                    case ENTRIES -> !key.equals(StatementTree.TOTAL);
                    case CODES -> isCode;
                    case CLASSES -> isCode && key.length() == CLASS_DIGITS;
                    case SECTIONS -> isCode && key.length() == SECTION_DIGITS;
                    case ITEMS -> isCode && key.length() > SECTION_DIGITS;
                    case PARENTS -> table.isParent(key);
                };
        return isMeant && (within.isEmpty() || within.stream().anyMatch(key::startsWith));
    }
}
