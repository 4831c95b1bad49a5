package org.huizong.aggregation.apply.application;

import java.util.SortedMap;
import org.huizong.aggregation.cell.domain.Block;
import org.huizong.aggregation.cell.domain.BlockAddress;

/** 汇总单元: the stored sums, in blocks. */
public interface RollupCells {

    /** Adds each delta to its block. */
    void add(SortedMap<BlockAddress, Block> deltas);
}
