package org.huizong.aggregation.cell.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** 事实: measures by place, one entry a place, none of them zero. */
public record Facts(SortedMap<Place, Measures> byPlace) {

    public static final Facts NONE = new Facts(new TreeMap<>());

    public Facts {
        byPlace = Collections.unmodifiableSortedMap(new TreeMap<>(byPlace));
    }

    public Facts minus(Facts other) {
        var difference = new TreeMap<>(byPlace);
        other.byPlace.forEach((place, measures) -> add(difference, place, measures.negated()));
        return new Facts(difference);
    }

    public Facts plus(Facts other) {
        var sum = new TreeMap<>(byPlace);
        other.byPlace.forEach((place, measures) -> add(sum, place, measures));
        return new Facts(sum);
    }

    public boolean isEmpty() {
        return byPlace.isEmpty();
    }

    /** Adds one entry and forgets it when nothing is left of it. */
    public static <K> void add(Map<K, Measures> sums, K key, Measures measures) {
        var sum = sums.getOrDefault(key, Measures.ZERO).plus(measures);
        if (sum.isZero()) {
            sums.remove(key);
        } else {
            sums.put(key, sum);
        }
    }
}
