package org.huizong.aggregation.rollup.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * 带比较的行: a row with what only all rows together tell of it.
 *
 * @param share percent; empty when it was not asked for or the whole is zero
 * @param rank 1 for the first; empty when it was not asked for or the row has no value to be ranked by
 */
public record MeasuredRow(RollupRow row, Optional<BigDecimal> share, OptionalLong rank) {

    public MeasuredRow ranked(OptionalLong place) {
        return new MeasuredRow(row, share, place);
    }

    /** The same row with other figures, as rounding for display gives them. */
    public MeasuredRow shown(RollupRow rounded) {
        return new MeasuredRow(rounded, share, rank);
    }
}
