package org.huizong.budget.transcription.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.budget.transcription.placement.RowDomain.Candidate;

/**
 * 上下级科目之和: a row is the sum of its children in every column. Refutes the arrangements of the row and of its children
 * that take part in no common solution. The search keeps sets of partial sums, not of arrangements, and gives up beyond
 * a bound, which leaves figures unplaced but never wrong.
 */
final class TreeSums {

    private static final int MAX_PARTIAL_SUMS = 4_000;
    private static final int MAX_OPEN_CHILDREN = 60;

    private final RowDomain parent;
    private final List<RowDomain> children;
    private final List<RowDomain> open = new ArrayList<>();
    private final long halfUnit;
    private final int columns;

    TreeSums(RowDomain parent, List<RowDomain> children, long halfUnit) {
        this.parent = parent;
        this.children = children;
        this.halfUnit = halfUnit;
        this.columns = parent.row().columns().size();
    }

    boolean refute() {
        if (parent.isSettled() && children.stream().allMatch(RowDomain::isSettled)) {
            return false;
        }
        boolean changed = refuteBlanks();
        children.stream().filter(child -> !child.isSettled()).forEach(open::add);
        if (open.size() <= MAX_OPEN_CHILDREN) {
            changed |= refuteSums();
        }
        return changed;
    }

    /** Where the sum is blank no part is printed, and where a part is printed the sum is. Holds only without negatives. */
    private boolean refuteBlanks() {
        if (hasNegative(parent) || children.stream().anyMatch(TreeSums::hasNegative)) {
            return false;
        }
        boolean changed = false;
        for (int i = 0; i < columns; i++) {
            int column = i;
            if (parent.candidates().stream().allMatch(candidate -> candidate.values()[column] == 0)) {
                for (var child : children) {
                    changed |= child.retain(candidate -> candidate.values()[column] == 0);
                }
            }
            if (children.stream().anyMatch(child -> child.candidates().stream()
                    .allMatch(candidate -> candidate.values()[column] != 0))) {
                changed |= parent.retain(candidate -> candidate.values()[column] != 0);
            }
            if (children.stream().allMatch(child -> child.candidates().stream()
                    .allMatch(candidate -> candidate.values()[column] == 0))) {
                changed |= parent.retain(candidate -> candidate.values()[column] == 0);
            }
        }
        return changed;
    }

    private static boolean hasNegative(RowDomain domain) {
        for (var candidate : domain.candidates()) {
            for (long value : candidate.values()) {
                if (value < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean refuteSums() {
        var supportedParents = new HashSet<Candidate>();
        var supported = new ArrayList<Set<Candidate>>();
        open.forEach(child -> supported.add(new HashSet<>()));
        var tolerance = tolerance();
        var layers = layers(settledSum());
        if (layers.isEmpty()) {
            return false;
        }
        for (var whole : parent.candidates()) {
            if (markSupport(whole, layers, tolerance, supported)) {
                supportedParents.add(whole);
            }
        }
        if (supportedParents.isEmpty()) {
            return false;
        }
        boolean changed = parent.retain(supportedParents::contains);
        for (int i = 0; i < open.size(); i++) {
            changed |= open.get(i).retain(supported.get(i)::contains);
        }
        return changed;
    }

    private Sums settledSum() {
        var sum = new long[columns];
        for (var child : children) {
            if (child.isSettled()) {
                add(sum, child.candidates().get(0));
            }
        }
        return new Sums(sum);
    }

    private long[] tolerance() {
        var tolerance = new long[columns];
        for (int i = 0; i < columns; i++) {
            int column = i;
            long parts = children.stream()
                    .filter(child -> child.candidates().stream()
                            .anyMatch(candidate -> candidate.values()[column] != 0))
                    .count();
            tolerance[i] = (parts + 1) * halfUnit;
        }
        return tolerance;
    }

    /** Partial sums after each open child; empty when there are too many to follow. */
    private List<Set<Sums>> layers(Sums settled) {
        var layers = new ArrayList<Set<Sums>>();
        layers.add(Set.of(settled));
        for (var child : open) {
            var next = new HashSet<Sums>();
            for (var sums : layers.get(layers.size() - 1)) {
                for (var candidate : child.candidates()) {
                    next.add(sums.plus(candidate));
                }
                if (next.size() > MAX_PARTIAL_SUMS) {
                    return List.of();
                }
            }
            layers.add(next);
        }
        return layers;
    }

    private boolean markSupport(
            Candidate whole, List<Set<Sums>> layers, long[] tolerance, List<Set<Candidate>> supported) {
        var reached = new HashSet<Sums>();
        layers.get(open.size()).stream()
                .filter(sums -> sums.isNear(whole, tolerance))
                .forEach(reached::add);
        if (reached.isEmpty()) {
            return false;
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            var before = new HashSet<Sums>();
            for (var sums : layers.get(i)) {
                for (var candidate : open.get(i).candidates()) {
                    if (reached.contains(sums.plus(candidate))) {
                        supported.get(i).add(candidate);
                        before.add(sums);
                    }
                }
            }
            reached = before;
        }
        return true;
    }

    private static void add(long[] sum, Candidate candidate) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], candidate.values()[i]);
        }
    }

    /** Sums by column. */
    private record Sums(long[] values) {

        Sums plus(Candidate candidate) {
            var sum = values.clone();
            add(sum, candidate);
            return new Sums(sum);
        }

        boolean isNear(Candidate whole, long[] tolerance) {
            for (int i = 0; i < values.length; i++) {
                if (Math.abs(Math.subtractExact(values[i], whole.values()[i])) > tolerance[i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sums sums && Arrays.equals(values, sums.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** Children by the key of their parent. */
    static Map<String, List<RowDomain>> byParent(List<RowDomain> rows) {
        var children = new HashMap<String, List<RowDomain>>();
        rows.forEach(row -> children.computeIfAbsent(row.row().parent(), key -> new ArrayList<>())
                .add(row));
        return children;
    }
}
