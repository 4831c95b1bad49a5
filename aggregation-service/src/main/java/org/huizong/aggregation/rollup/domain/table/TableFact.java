package org.huizong.aggregation.rollup.domain.table;

import java.util.Map;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;

/**
 * One sum that a table is composed of.
 *
 * @param keys its place in the dimensions of the cube; a dimension that was not asked for is missing
 */
public record TableFact(Cube cube, Map<Dimension, String> keys, long fen) {

    public TableFact {
        keys = Map.copyOf(keys);
    }
}
