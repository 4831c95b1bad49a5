package org.huizong.performance.performancegoal.domain;

import java.util.Arrays;

/** 运算符 of a 指标值: how the actual value is compared with the target. */
public enum TargetOperator {
    EQUAL("="),
    AT_LEAST(">="),
    AT_MOST("<="),
    MORE_THAN(">"),
    LESS_THAN("<"),
    /** A day or a month without operator, such as 2025年12月. */
    DATE("date"),
    /** A judgement in words, such as 有效保障. */
    QUALITATIVE("qualitative"),
    /** A number that is printed without any operator, such as 30件. */
    UNSTATED("unstated"),
    /** What is printed is no target of a known form; it is kept as printed and reported. */
    UNREADABLE("unreadable");

    private final String code;

    TargetOperator(String code) {
        this.code = code;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a word that is no operator */
    public static TargetOperator ofCode(String code) {
        return Arrays.stream(values())
                .filter(operator -> operator.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown operator: " + code));
    }
}
