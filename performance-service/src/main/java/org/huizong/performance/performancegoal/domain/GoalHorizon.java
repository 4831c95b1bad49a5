package org.huizong.performance.performancegoal.domain;

import java.util.Arrays;

/** 年度目标 or 长期目标. */
public enum GoalHorizon {
    ANNUAL("annual"),
    LONG_TERM("long-term");

    private final String code;

    GoalHorizon(String code) {
        this.code = code;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a word that is no horizon */
    public static GoalHorizon ofCode(String code) {
        return Arrays.stream(values())
                .filter(horizon -> horizon.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown horizon: " + code));
    }
}
