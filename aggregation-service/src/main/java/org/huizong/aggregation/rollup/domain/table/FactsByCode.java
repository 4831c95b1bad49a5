package org.huizong.aggregation.rollup.domain.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.contracts.cube.Dimension;

/** Facts in the tree of the codes of one dimension: under a code with all below it, and at the code itself. */
final class FactsByCode {

    private static final int CLASS_DIGITS = 3;

    private final Map<String, List<TableFact>> under = new HashMap<>();
    private final Map<String, List<TableFact>> at = new HashMap<>();

    FactsByCode(Dimension dimension, int digits, List<TableFact> facts) {
        for (var fact : facts) {
            var code = fact.keys().getOrDefault(dimension, Dimension.UNSPECIFIED);
            at.computeIfAbsent(code, key -> new ArrayList<>()).add(fact);
            for (int length : lengths(code, digits)) {
                under.computeIfAbsent(code.substring(0, length), key -> new ArrayList<>())
                        .add(fact);
            }
        }
    }

    Set<String> codes() {
        return under.keySet();
    }

    List<TableFact> under(String code) {
        return under.getOrDefault(code, List.of());
    }

    List<TableFact> at(String code) {
        return at.getOrDefault(code, List.of());
    }

    private static List<Integer> lengths(String code, int digits) {
        if (code.equals(Dimension.UNSPECIFIED)) {
            return List.of(code.length());
        }
        var lengths = new ArrayList<Integer>();
        for (int length = CLASS_DIGITS; length <= Math.min(digits, code.length()); length += 2) {
            lengths.add(length);
        }
        return lengths;
    }
}
