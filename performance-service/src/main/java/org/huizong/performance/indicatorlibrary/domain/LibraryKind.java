package org.huizong.performance.indicatorlibrary.domain;

import java.util.Arrays;

/** 指标类别 of the library: for every unit of a region, for the units of one line of business, or for one unit. */
public enum LibraryKind {
    /** 共性指标. */
    COMMON("common"),
    /** 行业指标. */
    INDUSTRY("industry"),
    /** 个性指标. */
    OWN("own");

    private final String code;

    LibraryKind(String code) {
        this.code = code;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for any other word */
    public static LibraryKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
