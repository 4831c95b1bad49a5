package org.huizong.budget.transcription.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.huizong.budget.transcription.table.PrintedRow;

/** One row and every arrangement of its figures that no relation has refuted yet. */
final class RowDomain {

    /**
     * One arrangement.
     *
     * @param values fen by column, zero for a blank
     * @param places column of each figure, from left to right
     */
    record Candidate(long[] values, int[] places) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Candidate candidate && Arrays.equals(places, candidate.places);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(places);
        }

        @Override
        public String toString() {
            return Arrays.toString(places);
        }
    }

    private final PrintedRow row;
    private List<Candidate> candidates;
    private boolean breaksItsSums;

    RowDomain(PrintedRow row, List<Candidate> candidates) {
        this.row = row;
        this.candidates = candidates;
    }

    PrintedRow row() {
        return row;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    boolean isSettled() {
        return candidates.size() == 1;
    }

    /** Keeps what satisfies a relation; a relation that nothing satisfies is contradicted by the print and refutes nothing. */
    boolean retain(Predicate<Candidate> relation) {
        if (isSettled()) {
            return false;
        }
        var kept = new ArrayList<Candidate>(candidates.size());
        candidates.stream().filter(relation).forEach(kept::add);
        if (kept.isEmpty()) {
            return false;
        }
        boolean changed = kept.size() < candidates.size();
        candidates = kept;
        return changed;
    }

    /** Keeps the arrangements in which the row adds up, if there is one. */
    void retainSums(Predicate<Candidate> sums) {
        breaksItsSums = candidates.stream().noneMatch(sums);
        retain(sums);
    }

    boolean breaksItsSums() {
        return breaksItsSums;
    }

    /** The value that all arrangements agree on. */
    Optional<Long> value(String column) {
        int index = row.columns().indexOf(column);
        if (index < 0) {
            return Optional.empty();
        }
        long value = candidates.get(0).values()[index];
        return candidates.stream().allMatch(candidate -> candidate.values()[index] == value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** Columns in which the figure may stand. */
    List<String> columnsOf(int figure) {
        return candidates.stream()
                .map(candidate -> candidate.places()[figure])
                .distinct()
                .sorted()
                .map(row.columns()::get)
                .toList();
    }

    boolean mayFill(int column) {
        return candidates.stream()
                .anyMatch(candidate -> Arrays.stream(candidate.places()).anyMatch(place -> place == column));
    }
}
