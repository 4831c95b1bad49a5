package org.huizong.contracts.cube;

import java.util.Locale;

/** Why a fact stands shallower than its neighbours or under {@link Dimension#UNSPECIFIED}. */
public enum FactDetail {
    /** 尾差: printed parts and total differ within the tolerance of rounded figures. */
    ROUNDING,
    /** The document prints this amount undivided. */
    UNDIVIDED,
    /** The printed parts contradict a total that two other printed relations confirm. */
    DISCREPANCY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
