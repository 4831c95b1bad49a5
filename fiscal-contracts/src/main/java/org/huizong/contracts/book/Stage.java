package org.huizong.contracts.book;

import java.util.Arrays;
import java.util.List;

/** 阶段: of which point of the bureau's year a figure speaks (年初预算, 调整预算, 执行, 决算). */
public enum Stage {
    INITIAL("initial"),
    ADJUSTED("adjusted"),
    EXECUTED("executed"),
    FINAL_ACCOUNTS("final-accounts");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Stage::code).toList();
    }

    /** @throws IllegalArgumentException for a word that is no stage */
    public static Stage ofCode(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown stage: " + code));
    }
}
