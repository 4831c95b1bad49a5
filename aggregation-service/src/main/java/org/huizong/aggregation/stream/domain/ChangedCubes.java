package org.huizong.aggregation.stream.domain;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huizong.aggregation.cell.domain.Facts;
import org.huizong.aggregation.cell.domain.Layers;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.aggregation.cell.domain.View;

/** Which cubes differ between two versions of a book, by status. */
public final class ChangedCubes {

    private ChangedCubes() {}

    /** A book that stands elsewhere, or under another name, moves all that it had and all that it has. */
    public static SortedMap<View, SortedSet<String>> between(Optional<CountedVersion> before, CountedVersion after) {
        boolean moved = before.filter(version -> !version.standing().equals(after.standing()))
                .isPresent();
        var old = new TreeMap<Place, Measures>();
        var now = new TreeMap<Place, Measures>();
        var changed = new TreeMap<View, SortedSet<String>>();
        for (var view : View.values()) {
            before.ifPresent(version -> add(old, version.layers(), view));
            add(now, after.layers(), view);
            boolean wasFiled = before.filter(version -> version.reached(view)).isPresent();
            var cubes = moved ? cubes(old, now) : differing(old, now);
            if (!cubes.isEmpty() || wasFiled != after.reached(view) || moved && wasFiled) {
                changed.put(view, cubes);
            }
        }
        return changed;
    }

    private static SortedSet<String> cubes(Map<Place, Measures> old, Map<Place, Measures> now) {
        var cubes = new TreeSet<String>();
        old.keySet().forEach(place -> cubes.add(place.cube()));
        now.keySet().forEach(place -> cubes.add(place.cube()));
        return cubes;
    }

    private static SortedSet<String> differing(Map<Place, Measures> old, Map<Place, Measures> now) {
        var cubes = new TreeSet<String>();
        now.forEach((place, measures) -> {
            if (!measures.equals(old.get(place))) {
                cubes.add(place.cube());
            }
        });
        old.keySet().stream().filter(place -> !now.containsKey(place)).forEach(place -> cubes.add(place.cube()));
        return cubes;
    }

    private static void add(Map<Place, Measures> sums, Layers layers, View view) {
        layers.byView()
                .getOrDefault(view, Facts.NONE)
                .byPlace()
                .forEach((place, measures) -> Facts.add(sums, place, measures));
    }
}
