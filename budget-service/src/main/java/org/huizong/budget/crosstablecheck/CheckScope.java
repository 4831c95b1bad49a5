package org.huizong.budget.crosstablecheck;

import java.util.Locale;

/** 表内校验, 表间校验 or 书间校验: whether a relation looks at one table, at several, or at several books. */
public enum CheckScope {
    WITHIN_TABLE,
    ACROSS_TABLES,
    BETWEEN_BOOKS;

    /** The word of the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
