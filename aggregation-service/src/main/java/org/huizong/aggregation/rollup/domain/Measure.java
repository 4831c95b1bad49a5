package org.huizong.aggregation.rollup.domain;

import java.util.Arrays;
import java.util.List;
import org.huizong.contracts.cube.Cube;

/** 计量 as the API names it. */
public enum Measure {
    AMOUNT("amount", true),
    GOALS("goals", false),
    INDICATORS("indicators", false),
    AMOUNT_COVERED("amountCovered", true),
    AMOUNT_UNCOVERED("amountUncovered", true),
    SCORE("score", false),
    /** 自评表. */
    EVALUATIONS("evaluations", false),
    EXCELLENT("excellent", false),
    GOOD("good", false),
    FAIR("fair", false),
    POOR("poor", false),
    /** 全年预算数 of the self-evaluations. */
    AMOUNT_EVALUATED("amountEvaluated", true),
    /** 全年执行数 of the same. */
    AMOUNT_EXECUTED("amountExecuted", true),
    EXECUTION_RATE("executionRate", false),
    /** Indicators that missed their target. */
    MISSED("missed", false),
    /** Indicators whose printed score is not what the formula gives. */
    DIFFERENCES("differences", false),
    UNVERIFIED("unverified", false),
    OVERRIDDEN("overridden", false),
    BOOKS("books", false);

    private final String code;
    private final boolean money;

    Measure(String code, boolean money) {
        this.code = code;
        this.money = money;
    }

    public String code() {
        return code;
    }

    /** Worked out of two sums, so that it is never added; absent without a divisor. */
    public boolean isQuotient() {
        return this == SCORE || this == EXECUTION_RATE;
    }

    public boolean isMoney() {
        return money;
    }

    public static List<Measure> of(Cube cube) {
        return cube == Cube.PERFORMANCE
                ? Arrays.stream(values()).filter(measure -> measure != AMOUNT).toList()
                : List.of(AMOUNT, BOOKS);
    }

    /** The money that shares, changes and growth are reckoned from. */
    public static Measure moneyOf(Cube cube) {
        return cube == Cube.PERFORMANCE ? AMOUNT_COVERED : AMOUNT;
    }
}
