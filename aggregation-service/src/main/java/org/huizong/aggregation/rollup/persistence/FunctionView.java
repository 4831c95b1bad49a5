package org.huizong.aggregation.rollup.persistence;

import java.util.List;
import java.util.Optional;
import org.huizong.aggregation.rollup.application.FigureRequest;
import org.huizong.aggregation.rollup.application.FigureRequest.CodePlace;

/**
 * 科目口径 of one request and year: under which functional code a stored one is shown, and whether it is wanted. In another
 * edition the longest prefix of a code says where it stands; a code has one place, so no sum changes.
 */
final class FunctionView {

    private final List<CodePlace> places;
    private final List<String> functions;
    private final List<String> excluded;

    FunctionView(FigureRequest request, int year) {
        this.places = request.places().stream()
                .filter(place -> place.year() == year)
                .sorted((a, b) -> b.prefix().length() - a.prefix().length())
                .toList();
        this.functions = request.functions();
        this.excluded = request.excluded();
    }

    /** Empty for a code that is not wanted. */
    Optional<String> shown(String stored) {
        var code = placed(stored);
        return wants(code) ? Optional.of(code) : Optional.empty();
    }

    boolean wants(String code) {
        return (functions.isEmpty() || functions.stream().anyMatch(code::startsWith))
                && excluded.stream().noneMatch(code::startsWith);
    }

    private String placed(String stored) {
        for (var place : places) {
            if (stored.startsWith(place.prefix())) {
                var target = stored.equals(place.prefix()) ? place.self() : place.below();
                return target == null || target.isEmpty() ? stored : target;
            }
        }
        return stored;
    }
}
