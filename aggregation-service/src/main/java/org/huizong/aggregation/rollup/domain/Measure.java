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
