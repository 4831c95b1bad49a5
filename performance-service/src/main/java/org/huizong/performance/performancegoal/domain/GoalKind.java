package org.huizong.performance.performancegoal.domain;

import java.util.Arrays;

/** Whose goal it is: of the whole department (部门整体) or of one project (项目). */
public enum GoalKind {
    OVERALL("overall"),
    PROJECT("project");

    private final String code;

    GoalKind(String code) {
        this.code = code;
    }

    /** The word of the API and of the cube's category. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a word that is no kind */
    public static GoalKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of goal: " + code));
    }
}
