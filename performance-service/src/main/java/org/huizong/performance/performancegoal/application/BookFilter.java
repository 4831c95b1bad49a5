package org.huizong.performance.performancegoal.application;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;

/**
 * What a list is narrowed to; what is empty does not filter.
 *
 * @param status of the version that the caller sees
 */
public record BookFilter(
        Optional<RegionFilter> region,
        OptionalInt year,
        Optional<Stage> stage,
        Optional<BookStatus> status,
        Optional<UUID> budgetUnit) {

    /** 本级 or 全辖 of a region. */
    public record RegionFilter(String code, Reach reach) {}

    public enum Reach {
        OWN,
        SUBTREE
    }
}
