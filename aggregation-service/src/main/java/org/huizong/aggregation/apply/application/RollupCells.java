package org.huizong.aggregation.apply.application;

import java.util.SortedMap;
import org.huizong.aggregation.apply.domain.CellKey;
import org.huizong.aggregation.apply.domain.Measures;

/** 汇总单元: the stored sums. How they lie in the store, a row per cell or packed, is the adapter's own affair. */
public interface RollupCells {

    /** Adds each delta to its cell, in the order of the keys. */
    void add(SortedMap<CellKey, Measures> deltas);
}
