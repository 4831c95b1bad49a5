package org.huizong.performance.performancecheck;

import java.util.Arrays;

/** What a relation of the catalogue looks at. */
public enum CheckSubject {
    OVERALL_GOAL("overall-goal"),
    PROJECT_GOAL("project-goal"),
    SELF_EVALUATION("self-evaluation"),
    BUDGET("budget");

    private final String code;

    CheckSubject(String code) {
        this.code = code;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a word that is no subject */
    public static CheckSubject ofCode(String code) {
        return Arrays.stream(values())
                .filter(subject -> subject.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown subject: " + code));
    }
}
