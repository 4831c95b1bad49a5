package org.huizong.imports.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Cuts independent items into portions, one for each transaction; items with the same key are never divided. */
final class Portions {

    /** Enough that the cost of a commit is shared, few enough that nobody waits long for what the transaction holds. */
    static final int SIZE = 20;

    private Portions() {}

    /** @param position of the item in the report */
    record Place<T>(int position, T item) {}

    /**
     * @param first position of the first item
     * @param isOpen whether the item at a position is still to be done
     */
    static <T> List<List<Place<T>>> of(IndependentItems<T> items, int first, IntPredicate isOpen) {
        var all = items.all();
        var open = IntStream.range(0, all.size())
                .filter(index -> isOpen.test(first + index))
                .mapToObj(index -> new Place<>(first + index, all.get(index)))
                .sorted(Comparator.comparing(place -> items.key(place.item())))
                .toList();
        var portions = new ArrayList<List<Place<T>>>();
        UUID last = null;
        for (var place : open) {
            var key = items.key(place.item());
            boolean isFull =
                    portions.isEmpty() || portions.get(portions.size() - 1).size() >= SIZE;
            if (isFull && !key.equals(last)) {
                portions.add(new ArrayList<>());
            }
            portions.get(portions.size() - 1).add(place);
            last = key;
        }
        return portions;
    }
}
