package org.huizong.budget.ceiling.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** 控制方式: whether a book above the ceiling is refused or only remarked on. */
public enum CeilingMode {
    /** 硬控制: the book cannot be submitted. */
    STOP,
    /** 提示: the book is submitted with a finding. */
    WARN;

    /** The word of the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(CeilingMode::code).toList();
    }

    /** @throws IllegalArgumentException for a word that is no mode */
    public static CeilingMode ofCode(String code) {
        return Arrays.stream(values())
                .filter(mode -> mode.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown mode: " + code));
    }
}
