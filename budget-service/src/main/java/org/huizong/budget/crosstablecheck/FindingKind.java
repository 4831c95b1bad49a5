package org.huizong.budget.crosstablecheck;

import java.util.Arrays;
import java.util.Locale;

/** What a finding says about its two sides. */
public enum FindingKind {
    /** The two sides differ beyond what rounding explains. */
    INCONSISTENT,
    /** 尾差: they differ by no more than printed rounding allows. */
    ROUNDING,
    /** A figure is printed whole while none of its parts is, or its column cannot be proved. */
    UNDIVIDED,
    /** The parts contradict a total that two other printed relations confirm. */
    DISCREPANCY,
    /** One side is not printed at all. */
    MISSING,
    /** A code or a figure is not written as it must be. */
    MALFORMED,
    /** A code that the list of that year does not have. */
    UNKNOWN,
    /** The printed name is not the name of the code. */
    NAME,
    /** The sign or the direction word contradicts the figures. */
    DIRECTION,
    /** 涉密: a detail stands where it must be withheld. */
    CLASSIFIED,
    /** 控制数: more is asked for than the unit was issued. */
    CEILING,
    /** Possible, but rare enough to be looked at. */
    IMPLAUSIBLE;

    /** The word of the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is no kind */
    public static FindingKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind: " + code));
    }
}
