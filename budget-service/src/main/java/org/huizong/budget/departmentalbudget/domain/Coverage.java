package org.huizong.budget.departmentalbudget.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** 编制范围: whether a book speaks of one unit (本级, 本部) or of a department with the units below it (含下属). */
public enum Coverage {
    UNIT,
    DEPARTMENT;

    /** The word of the API and of the event. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Coverage::code).toList();
    }

    /** @throws IllegalArgumentException for a word that is no coverage */
    public static Coverage ofCode(String code) {
        return Arrays.stream(values())
                .filter(coverage -> coverage.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown coverage: " + code));
    }
}
