package org.huizong.performance.monitoring.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** 偏差原因: the columns of the 绩效目标执行监控表. */
public enum DeviationCause {
    /** 经费保障. */
    FUNDING("经费保障"),
    /** 制度保障. */
    RULES("制度保障"),
    /** 人员保障. */
    STAFF("人员保障"),
    /** 硬件条件保障. */
    EQUIPMENT("硬件条件保障"),
    /** 其他. */
    OTHER("其他");

    private final String word;

    DeviationCause(String word) {
        this.word = word;
    }

    /** The word of the form. */
    public String word() {
        return word;
    }

    /** The word of the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(DeviationCause::code).toList();
    }

    /** @throws IllegalArgumentException for any other word than those of the API and of the form */
    public static DeviationCause ofCode(String code) {
        return Arrays.stream(values())
                .filter(cause -> cause.code().equals(code) || cause.word.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown cause: " + code));
    }
}
