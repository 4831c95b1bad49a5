package org.huizong.aggregation.rollup.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huizong.contracts.cube.Dimension;

/**
 * 行键: the groupBy keys of one row and its year.
 *
 * @param own the row holds a region's own level beside rows of regions below it
 */
public record RowKey(Map<GroupKey, String> values, boolean own, int year) {

    public RowKey {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public RowKey ofYear(int other) {
        return new RowKey(values, own, other);
    }

    public String value(GroupKey key) {
        return key == GroupKey.YEAR ? Integer.toString(year) : values.get(key);
    }

    /** Whether some key is {@code unspecified} or a code shorter than asked. */
    public boolean isShallow(int functionDigits, int economicDigits) {
        return values.entrySet().stream().anyMatch(entry -> {
            var value = entry.getValue();
            return switch (entry.getKey()) {
                case FUNCTION -> isShallow(value, functionDigits);
                case ECONOMIC -> isShallow(value, economicDigits);
                case REGION, YEAR -> false;
                default -> value.equals(Dimension.UNSPECIFIED);
            };
        });
    }

    private static boolean isShallow(String code, int digits) {
        return code.equals(Dimension.UNSPECIFIED) || code.length() < digits;
    }
}
