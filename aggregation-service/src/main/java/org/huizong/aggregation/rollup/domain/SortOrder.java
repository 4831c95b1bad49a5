package org.huizong.aggregation.rollup.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 排序: the terms asked for, then every key, so that no two rows are equal and a page can begin behind any of them.
 *
 * @param terms what was asked for
 * @param groupBy the keys of the rows
 */
public record SortOrder(List<Term> terms, List<GroupKey> groupBy) {

    /** One of measure and key is present. */
    public record Term(Optional<Measure> measure, Optional<GroupKey> key, boolean descending) {}

    public SortOrder {
        terms = List.copyOf(terms);
        groupBy = List.copyOf(groupBy);
    }

    /** The row's place in the order, as texts that a cursor can carry. */
    public List<String> position(RollupRow row) {
        var position = new ArrayList<String>();
        for (var term : terms) {
            position.add(term.measure()
                    .map(measure -> Long.toString(row.value(measure)))
                    .orElseGet(() -> row.key().value(term.key().orElseThrow())));
        }
        groupBy.forEach(key -> position.add(row.key().value(key)));
        position.add(Integer.toString(row.key().year()));
        position.add(row.key().own() ? "0" : "1");
        return List.copyOf(position);
    }

    /** How many texts a position has. */
    public int length() {
        return terms.size() + groupBy.size() + 2;
    }

    public Comparator<List<String>> comparator() {
        return (left, right) -> {
            for (int i = 0; i < length(); i++) {
                int order = compare(i, left.get(i), right.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private int compare(int index, String left, String right) {
        if (index >= terms.size()) {
            return left.compareTo(right);
        }
        var term = terms.get(index);
        int order = term.measure().isPresent()
                ? new BigInteger(left).compareTo(new BigInteger(right))
                : left.compareTo(right);
        return term.descending() ? -order : order;
    }
}
