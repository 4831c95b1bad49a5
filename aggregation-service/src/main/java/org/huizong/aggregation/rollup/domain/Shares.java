package org.huizong.aggregation.rollup.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.huizong.contracts.cube.Dimension;

/** 占比: a row's money as a percentage of the total, or of what stands one step above its last key. */
public final class Shares {

    private static final int DECIMALS = 2;
    private static final int CLASS_DIGITS = 3;

    private final Map<List<String>, Long> wholes = new HashMap<>();
    private final Function<RowKey, List<String>> above;

    private Shares(Collection<RollupRow> rows, Function<RowKey, List<String>> above) {
        this.above = above;
        rows.forEach(row -> wholes.merge(above.apply(row.key()), row.figures().amountFen(), Math::addExact));
    }

    /** Of the total of the row's year. */
    public static Shares ofTotal(Collection<RollupRow> rows) {
        return new Shares(rows, key -> List.of(Integer.toString(key.year())));
    }

    /** Of the parent of the last key, the other keys being equal: the parent region, the shorter code, or all values. */
    public static Shares ofParent(
            Collection<RollupRow> rows, List<GroupKey> groupBy, UnaryOperator<String> parentRegion) {
        return new Shares(rows, key -> {
            var parent = new ArrayList<String>();
            for (int i = 0; i < groupBy.size() - 1; i++) {
                parent.add(key.value(groupBy.get(i)));
            }
            parent.add(Integer.toString(key.year()));
            if (!groupBy.isEmpty()) {
                parent.add(parentOf(groupBy.get(groupBy.size() - 1), key, parentRegion));
            }
            return parent;
        });
    }

    /** Percent with two decimals; empty when the whole is zero. */
    public Optional<BigDecimal> of(RollupRow row) {
        return percent(row.figures().amountFen(), wholes.get(above.apply(row.key())));
    }

    public static Optional<BigDecimal> percent(long part, long whole) {
        if (whole == 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(part)
                .movePointRight(DECIMALS)
                .divide(BigDecimal.valueOf(whole).abs(), DECIMALS, RoundingMode.HALF_UP)
                .multiply(BigDecimal.valueOf(Long.signum(whole))));
    }

    private static String parentOf(GroupKey last, RowKey key, UnaryOperator<String> parentRegion) {
        var value = key.value(last);
        return switch (last) {
            case REGION -> key.own() ? value : parentRegion.apply(value);
            case FUNCTION, ECONOMIC -> shorter(value);
            default -> "";
        };
    }

    private static String shorter(String code) {
        return code.length() <= CLASS_DIGITS || code.equals(Dimension.UNSPECIFIED)
                ? ""
                : code.substring(0, code.length() - 2);
    }
}
