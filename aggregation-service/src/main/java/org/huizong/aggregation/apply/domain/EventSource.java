package org.huizong.aggregation.apply.domain;

import java.util.Arrays;

/** 数据来源: which owning service speaks; both may announce the same book id. */
public enum EventSource {
    BUDGET("budget"),
    PERFORMANCE("performance");

    private final String code;

    EventSource(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a word that is no source */
    public static EventSource ofCode(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown source: " + code));
    }
}
