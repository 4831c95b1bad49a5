package org.huizong.budget.crosstablecheck;

import java.util.Arrays;
import java.util.Locale;

/** 严重程度: only an error blocks an approval; a warning wants a person's judgement; an info tells. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The word of the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is no severity */
    public static Severity ofCode(String code) {
        return Arrays.stream(values())
                .filter(severity -> severity.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown severity: " + code));
    }
}
