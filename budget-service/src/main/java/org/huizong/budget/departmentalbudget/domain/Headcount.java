package org.huizong.budget.departmentalbudget.domain;

import java.util.List;
import java.util.Optional;

/** 编制与实有人数, as the document prints them. */
public record Headcount(List<Entry> entries) {

    public static final String ESTABLISHMENT = "establishment";
    public static final String ACTUAL = "actual";
    public static final String ACTIVE = "active";
    public static final String RETIRED = "retired";
    public static final String RESIGNED = "resigned";

    public Headcount {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> entry(String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind)).findFirst();
    }

    /**
     * @param kind {@code establishment} 编制, {@code actual} 实有, {@code active} 在职, {@code retired} 退休, {@code resigned}
     *     离休, or {@code active/<printed kind>} for a part of 在职
     * @param change persons more or, with a minus sign, fewer than last year; blank when not printed
     */
    public record Entry(String kind, PrintedCell persons, PrintedCell change) {}
}
