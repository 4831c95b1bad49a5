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
        if (other.isEmpty()) {
            return this;
        }
        if (this == other) {
            return NONE;
        }
        var difference = new TreeMap<>(byPlace);
        other.byPlace.forEach((place, measures) -> add(difference, place, measures.negated()));
        return new Facts(difference);
    }

    public Facts plus(Facts other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        var sum = new TreeMap<>(byPlace);
        other.byPlace.forEach((place, measures) -> add(sum, place, measures));
        return new Facts(sum);
    }

    public boolean isEmpty() {
        return byPlace.isEmpty();
    }

    /** Adds one entry and forgets it when nothing is left of it. */
    public static <K> void add(Map<K, Measures> sums, K key, Measures measures) {
        var before = sums.get(key);
        var sum = before == null ? measures : before.plus(measures);
        if (!sum.isZero()) {
            sums.put(key, sum);
        } else if (before != null) {
            sums.remove(key);
        }
    }
}
