package org.huizong.contracts.cube;

import java.util.List;
import java.util.Locale;

/** 维度 of a fact inside its book; region, budget unit, year, stage and status belong to the book itself. */
public enum Dimension {
    FUNCTION,
    ECONOMIC,
    NATURE("basic", "project", "personnel", "operating"),
    SOURCE(
            "general-public",
            "general-public-superior",
            "government-funds",
            "government-funds-superior",
            "state-capital",
            "state-capital-superior",
            "special-account",
            "unit-funds",
            "appropriation-carryover",
            "non-appropriation-carryover"),
    FUND(
            "general-public-budget",
            "government-managed-funds",
            "state-capital-operations",
            "special-account",
            "unit-funds"),
    CATEGORY(
            "overseas-travel",
            "reception",
            "vehicle-purchase",
            "vehicle-operation",
            "overall",
            "project",
            "self-evaluation",
            "no-goal"),
    PROJECT;

    /** The key of a fact whose place in this dimension the document does not tell. */
    public static final String UNSPECIFIED = "unspecified";

    private final List<String> words;

    Dimension(String... words) {
        this.words = List.of(words);
    }

    /** The word of the API and of the events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The keys of this dimension, if it has a list of them. New ones are added at the end: stored sums know them by place. */
    public List<String> words() {
        return words;
    }
}
