package org.huizong.budget.departmentalbudget.application;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;

/**
 * What a list of books is narrowed to; what is empty does not filter.
 *
 * @param status of the version that the caller sees
 * @param late 逾期未公开: whether the book missed the day by which it was to be published
 */
public record BookFilter(
        Optional<RegionFilter> region,
        OptionalInt year,
        Optional<Stage> stage,
        Optional<BookStatus> status,
        Optional<UUID> budgetUnit,
        Optional<Boolean> late) {

    /** 本级 or 全辖 of a region. */
    public record RegionFilter(String code, Reach reach) {}

    public enum Reach {
        OWN,
        SUBTREE
    }
}
