package org.huizong.aggregation.apply.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 单元增量: old contributions out and new ones in, folded to one delta per cell before the database is touched. Sorted, so
 * that two writers lock the cells in the same order and cannot deadlock.
 */
public final class CellDeltas {

    private final TreeMap<CellKey, Measures> deltas = new TreeMap<>();

    public void add(Contribution contribution) {
        contribution.layers().byView().forEach((layer, facts) -> facts.byPlace()
                .forEach((place, measures) -> addEverywhere(contribution, layer, place.withoutProject(), measures)));
    }

    public void subtract(Contribution contribution) {
        contribution.layers().byView().forEach((layer, facts) -> facts.byPlace()
                .forEach((place, measures) ->
                        addEverywhere(contribution, layer, place.withoutProject(), measures.negated())));
    }

    public SortedMap<CellKey, Measures> byCell() {
        return Collections.unmodifiableSortedMap(deltas);
    }

    private void addEverywhere(Contribution contribution, View layer, Place place, Measures measures) {
        var path = contribution.path();
        for (var region : path) {
            Facts.add(deltas, cell(contribution, layer, region, false, place), measures);
        }
        Facts.add(deltas, cell(contribution, layer, path.get(path.size() - 1), true, place), measures);
    }

    private static CellKey cell(Contribution contribution, View layer, String region, boolean own, Place place) {
        return new CellKey(contribution.year(), contribution.stage(), layer, region, own, place);
    }
}
