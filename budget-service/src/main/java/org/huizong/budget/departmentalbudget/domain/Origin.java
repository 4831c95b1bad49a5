package org.huizong.budget.departmentalbudget.domain;

import java.util.Arrays;

/** 来源 of a content: read out of a published document as it stands, or filed here (填报), where its parts must agree. */
public enum Origin {
    TRANSCRIBED("transcribed"),
    FILED("filed");

    private final String code;

    Origin(String code) {
        this.code = code;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a word that is no origin */
    public static Origin ofCode(String code) {
        return Arrays.stream(values())
                .filter(origin -> origin.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown origin: " + code));
    }
}
