package org.huizong.aggregation.rollup.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * 排名: competition ranking (1, 2, 2, 4) over all rows of an answer: the place of a row is one more than the number of rows
 * before it, and equal values share a place.
 */
public final class Ranks {

    private Ranks() {}

    public static List<MeasuredRow> of(List<MeasuredRow> rows, RowValue value, boolean descending) {
        var order = descending ? Comparator.<BigDecimal>reverseOrder() : Comparator.<BigDecimal>naturalOrder();
        var sorted = rows.stream()
                .map(value::of)
                .flatMap(Optional::stream)
                .sorted(order)
                .toList();
        Map<BigDecimal, Long> places = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            places.putIfAbsent(sorted.get(i), i + 1L);
        }
        return rows.stream()
                .map(row -> row.ranked(place(places, value.of(row))))
                .toList();
    }

    private static OptionalLong place(Map<BigDecimal, Long> places, Optional<BigDecimal> value) {
        return value.isPresent() ? OptionalLong.of(places.get(value.get())) : OptionalLong.empty();
    }
}
