package org.huizong.aggregation.rollup.domain;

import java.math.BigDecimal;
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

    /** One of value and key is present. */
    public record Term(Optional<RowValue> value, Optional<GroupKey> key, boolean descending) {}

    public SortOrder {
        terms = List.copyOf(terms);
        groupBy = List.copyOf(groupBy);
    }

    /** The first term that is a value, by which rows are ranked. */
    public Optional<Term> firstValue() {
        return terms.stream().filter(term -> term.value().isPresent()).findFirst();
    }

    /** The row's place in the order, as texts that a cursor can carry; a value that the row does not have is no text. */
    public List<String> position(MeasuredRow measured) {
        var key = measured.row().key();
        var position = new ArrayList<String>();
        for (var term : terms) {
            position.add(term.value()
                    .map(value ->
                            value.of(measured).map(BigDecimal::toPlainString).orElse(""))
                    .orElseGet(() -> key.value(term.key().orElseThrow())));
        }
        groupBy.forEach(part -> position.add(key.value(part)));
        position.add(Integer.toString(key.year()));
        position.add(key.own() ? "0" : "1");
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
        if (term.value().isPresent() && (left.isEmpty() || right.isEmpty())) {
            // A row without the value stands behind those that have it, whatever the direction.
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        int order = term.value().isPresent()
                ? new BigDecimal(left).compareTo(new BigDecimal(right))
                : left.compareTo(right);
        return term.descending() ? -order : order;
    }
}
