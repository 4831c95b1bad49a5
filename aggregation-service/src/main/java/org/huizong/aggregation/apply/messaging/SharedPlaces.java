package org.huizong.aggregation.apply.messaging;

import java.util.HashMap;
import java.util.Map;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;

/** 共用位置: a nation's facts stand at some thousand places; each is checked once. For one thread at a time. */
final class SharedPlaces {

    private static final int MOST = 20_000;

    private final Map<Fact, Place> places = new HashMap<>();

    /** @throws IllegalArgumentException for a place that cannot be */
    Place of(Fact fact) {
        if (fact.project() != null) {
            // A project is a matter of its book: it will hardly come again.
            return EventPlaces.of(fact);
        }
        var key = new Fact(
                fact.cube(),
                fact.function(),
                fact.economic(),
                fact.nature(),
                fact.source(),
                fact.fund(),
                fact.category(),
                null,
                fact.detail(),
                0);
        var known = places.get(key);
        if (known == null) {
            if (places.size() == MOST) {
                places.clear();
            }
            known = EventPlaces.of(key);
            places.put(key, known);
        }
        return known;
    }
}
