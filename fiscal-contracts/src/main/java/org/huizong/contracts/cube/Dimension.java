package org.huizong.contracts.cube;

import java.util.Locale;

/** 维度 of a fact inside its book; region, budget unit, year, stage and status belong to the book itself. */
public enum Dimension {
    FUNCTION,
    ECONOMIC,
    NATURE,
    SOURCE,
    FUND,
    CATEGORY,
    PROJECT;

    /** The key of a fact whose place in this dimension the document does not tell. */
    public static final String UNSPECIFIED = "unspecified";

    /** The word of the API and of the events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
