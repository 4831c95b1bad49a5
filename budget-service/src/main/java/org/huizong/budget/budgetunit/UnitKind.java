package org.huizong.budget.budgetunit;

import java.util.Arrays;
import java.util.List;

/** 单位性质: 行政单位, 事业单位, or not told by the register. */
public enum UnitKind {
    ADMINISTRATIVE("administrative"),
    PUBLIC_INSTITUTION("public-institution"),
    UNSPECIFIED("unspecified");

    private final String code;

    UnitKind(String code) {
        this.code = code;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(UnitKind::code).toList();
    }

    /** @throws IllegalArgumentException for a word that is no kind */
    public static UnitKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of unit: " + code));
    }
}
