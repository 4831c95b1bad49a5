package org.huizong.aggregation.cell.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huizong.contracts.cube.Cube;

/** 事实及其键: the facts of one content cube by cube, each with the key of its place. Projects of one place have the same key. */
final class KeyedFacts {

    private static final int FIRST_CAPACITY = 16;

    private final CellLayout layout;
    private long[] keys = new long[FIRST_CAPACITY];
    private Measures[] measures = new Measures[FIRST_CAPACITY];
    private int size;

    private KeyedFacts(CellLayout layout) {
        this.layout = layout;
    }

    static List<KeyedFacts> of(Facts facts) {
        var cubes = new ArrayList<KeyedFacts>();
        facts.byPlace().forEach((place, measures) -> {
            var last = cubes.isEmpty() ? null : cubes.get(cubes.size() - 1);
            if (last == null || !last.layout.cube().code().equals(place.cube())) {
                // Places are sorted by cube first.
                last = new KeyedFacts(CellLayout.of(Cube.ofCode(place.cube())));
                cubes.add(last);
            }
            last.add(last.layout.key(place), measures);
        });
        return cubes;
    }

    CellLayout layout() {
        return layout;
    }

    void addTo(SectionSums sums, int sign) {
        for (int row = 0; row < size; row++) {
            sums.add(keys[row], measures[row], sign);
        }
    }

    /** The keys of a grouping under which there are facts, each once. */
    long[] present(int grouping) {
        var grouped = new long[size];
        for (int row = 0; row < size; row++) {
            grouped[row] = layout.grouped(keys[row], grouping);
        }
        Arrays.sort(grouped);
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (row == 0 || grouped[row] != grouped[row - 1]) {
                grouped[kept++] = grouped[row];
            }
        }
        return kept == size ? grouped : Arrays.copyOf(grouped, kept);
    }

    private void add(long key, Measures added) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            measures = Arrays.copyOf(measures, size * 2);
        }
        keys[size] = key;
        measures[size++] = added;
    }
}
