package org.huizong.aggregation.drift;

import org.huizong.aggregation.cell.domain.Block;
import org.huizong.aggregation.cell.domain.BlockCodec;
import org.huizong.aggregation.cell.domain.BlockDifference;
import org.huizong.aggregation.cell.domain.BlockSums;

/** 已存的和 at one address: the rows of all partitions together. */
final class StoredSum {

    private static final BlockDifference UNREADABLE = new BlockDifference(1, 1, 0);

    private final BlockSums sums = new BlockSums();
    private boolean readable = true;

    void add(byte[] cells) {
        try {
            sums.add(BlockCodec.decode(cells));
        } catch (RuntimeException broken) {
            // Broken bytes can fail in any way. That they cannot be read is itself a difference, not an end of the
            // check.
            readable = false;
        }
    }

    /** A block that cannot be read holds nothing of what it should, and is one number that should not be there. */
    BlockDifference against(Block expected) {
        if (readable) {
            try {
                return BlockDifference.of(expected, sums.build());
            } catch (ArithmeticException beyondAnyBudget) {
                readable = false;
            }
        }
        return BlockDifference.of(expected, Block.EMPTY).plus(UNREADABLE);
    }
}
