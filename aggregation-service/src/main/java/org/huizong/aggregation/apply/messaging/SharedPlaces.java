package org.huizong.aggregation.apply.messaging;

import java.util.HashMap;
import java.util.Map;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;

/** 共用位置: a nation's facts stand at some thousand places; each is checked once. For one thread at a time. */
final class SharedPlaces {

    private static final int MOST = 20_000;
    private static final String SOME_PROJECT = "项目";

    private final Map<Fact, Place> places = new HashMap<>();

    /** @throws IllegalArgumentException for a place that cannot be */
    Place of(Fact fact) {
        boolean named = fact.project() != null && !fact.project().isBlank();
        var place = known(new Fact(
                fact.cube(),
                fact.function(),
                fact.economic(),
                fact.nature(),
                fact.source(),
                fact.fund(),
                fact.category(),
                named ? SOME_PROJECT : fact.project(),
                fact.detail(),
                0));
        // A project is a matter of its book: it will hardly come again.
        return named ? place.withProject(EventPlaces.projectName(fact.project())) : place;
    }

    private Place known(Fact key) {
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
