package org.huizong.aggregation.rollup.domain;

import java.util.OptionalLong;

/**
 * 金额区间 of a threshold, both ends included.
 *
 * @param fromFen empty for no lower end
 * @param toFen empty for no upper end
 */
public record AmountRange(OptionalLong fromFen, OptionalLong toFen) {

    public static final AmountRange ALL = new AmountRange(OptionalLong.empty(), OptionalLong.empty());

    public boolean isAll() {
        return fromFen.isEmpty() && toFen.isEmpty();
    }

    public boolean isEmpty() {
        return fromFen.isPresent() && toFen.isPresent() && fromFen.getAsLong() > toFen.getAsLong();
    }

    public boolean contains(long fen) {
        return fen >= fromFen.orElse(Long.MIN_VALUE) && fen <= toFen.orElse(Long.MAX_VALUE);
    }
}
