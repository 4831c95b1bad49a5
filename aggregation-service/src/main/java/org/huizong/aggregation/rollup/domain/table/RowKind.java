package org.huizong.aggregation.rollup.domain.table;

import java.util.Optional;
import org.huizong.contracts.cube.Dimension;

/** What the rows of one side of a table are. */
public enum RowKind {
    /** The classes of functional codes. */
    FUNCTION_CLASS(Dimension.FUNCTION, 3),
    /** Classes, sections and items of functional codes. */
    FUNCTION(Dimension.FUNCTION, 7),
    /** Classes and sections of economic codes. */
    ECONOMIC(Dimension.ECONOMIC, 5),
    /** The rows that the form itself lists. */
    KNOWN(null, 0);

    private final Dimension dimension;
    private final int digits;

    RowKind(Dimension dimension, int digits) {
        this.dimension = dimension;
        this.digits = digits;
    }

    /** The dimension whose codes are rows; empty for rows that the form lists. */
    public Optional<Dimension> dimension() {
        return Optional.ofNullable(dimension);
    }

    /** Digits of the finest code that is a row. */
    public int digits() {
        return digits;
    }
}
