package org.huizong.budget.budgetround.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 编制环节 of one region and fiscal year: planned, opened by the bureau, closed by it, and opened again when need be.
 *
 * @param opened when it was last opened, and by whom
 * @param closed when it was last closed, and by whom
 * @param version grows by one with every change
 */
public record BudgetRound(
        Key key, Plan plan, Status status, Optional<Mark> opened, Optional<Mark> closed, long version) {

    /** @param region six digits of GB/T 2260: the round of a bureau is that of its own units, not of regions below */
    public record Key(String region, int year, RoundKind kind) {

        /** The id of the API, such as {@code 653001-2026-detailed}. */
        public String id() {
            return region + "-" + year + "-" + kind.code();
        }
    }

    /**
     * @param deadline 截止日期, the last day on which a unit may submit; empty where none is set
     * @param note what the bureau tells the units; empty when nothing
     */
    public record Plan(Optional<LocalDate> deadline, String note) {}

    /** @param by subject of the caller's token */
    public record Mark(Instant at, String by) {}

    public enum Status {
        PLANNED,
        OPEN,
        CLOSED;

        /** The word of the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static List<String> codes() {
            return Arrays.stream(values()).map(Status::code).toList();
        }

        /** @throws IllegalArgumentException for a word that is no status */
        public static Status ofCode(String code) {
            return Arrays.stream(values())
                    .filter(status -> status.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown status of a round: " + code));
        }
    }

    /** A round that nobody has opened yet. */
    public static BudgetRound planned(Key key, Plan plan) {
        return new BudgetRound(key, plan, Status.PLANNED, Optional.empty(), Optional.empty(), 1);
    }

    public BudgetRound with(Plan other) {
        return new BudgetRound(key, other, status, opened, closed, Math.incrementExact(version));
    }

    /** @throws RoundStateException if it is open already */
    public BudgetRound open(Mark mark) {
        if (isOpen()) {
            throw new RoundStateException(this, key);
        }
        return new BudgetRound(key, plan, Status.OPEN, Optional.of(mark), closed, Math.incrementExact(version));
    }

    /** @throws RoundStateException unless it is open */
    public BudgetRound close(Mark mark) {
        if (!isOpen()) {
            throw new RoundStateException(this, key);
        }
        return new BudgetRound(key, plan, Status.CLOSED, opened, Optional.of(mark), Math.incrementExact(version));
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public boolean isPastDeadline(LocalDate today) {
        return plan.deadline().filter(today::isAfter).isPresent();
    }
}
