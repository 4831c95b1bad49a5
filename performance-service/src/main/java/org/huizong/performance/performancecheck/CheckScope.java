package org.huizong.performance.performancecheck;

import java.util.Arrays;

/** 校验范围: how far apart the figures stand that a relation compares. */
public enum CheckScope {
    /** 表内. */
    WITHIN_FORM("within-form"),
    /** 表间: several goals or self-evaluations of one book. */
    ACROSS_FORMS("across-forms"),
    /** The goals beside the budget of the same book. */
    AGAINST_BUDGET("against-budget"),
    /** Two books of one unit: another year or another stage. */
    BETWEEN_BOOKS("between-books");

    private final String code;

    CheckScope(String code) {
        this.code = code;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a word that is no scope */
    public static CheckScope ofCode(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown scope: " + code));
    }
}
