package org.huizong.aggregation.rollup.domain.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;

/**
 * 取数: which facts of a cube are meant: in every dimension named here, those under one of the values; codes are prefixes.
 */
public record Take(Cube cube, Map<Dimension, List<String>> keys) {

    public Take {
        keys = Map.copyOf(keys);
    }

    boolean holds(TableFact fact) {
        return fact.cube() == cube
                && keys.entrySet().stream().allMatch(entry -> isUnder(fact, entry.getKey(), entry.getValue()));
    }

    /** What this and the other hold both; the cube is that of this one. */
    Take and(Map<Dimension, List<String>> others) {
        var both = new EnumMap<Dimension, List<String>>(Dimension.class);
        both.putAll(keys);
        others.forEach((dimension, values) -> both.merge(dimension, values, (left, right) -> left.stream()
                .filter(right::contains)
                .toList()));
        return new Take(cube, both);
    }

    private static boolean isUnder(TableFact fact, Dimension dimension, List<String> values) {
        var value = fact.keys().getOrDefault(dimension, Dimension.UNSPECIFIED);
        boolean isCode = dimension == Dimension.FUNCTION || dimension == Dimension.ECONOMIC;
        return values.stream().anyMatch(wanted -> isCode ? value.startsWith(wanted) : value.equals(wanted));
    }
}
