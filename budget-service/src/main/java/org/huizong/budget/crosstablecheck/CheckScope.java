package org.huizong.budget.crosstablecheck;

import java.util.Locale;

/** 表内校验 or 表间校验: whether a relation looks at one table or at several. */
public enum CheckScope {
    WITHIN_TABLE,
    ACROSS_TABLES;

    /** The word of the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
