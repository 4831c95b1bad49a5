package org.huizong.budget.execution.domain;

import java.util.Locale;

/** 支出性质 of executed money, as far as the file tells it. */
public enum Nature {
    PERSONNEL,
    OPERATING,
    /** 基本支出 without its division. */
    BASIC,
    PROJECT,
    UNSPECIFIED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isBasic() {
        return this == PERSONNEL || this == OPERATING || this == BASIC;
    }
}
