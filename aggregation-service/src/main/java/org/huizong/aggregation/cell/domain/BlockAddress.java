package org.huizong.aggregation.cell.domain;

import java.util.Comparator;

/** 块的地址: one region, year, stage and difference layer, and one part of it. */
public record BlockAddress(int year, String stage, View layer, String region, BlockPart part)
        implements Comparable<BlockAddress> {

    private static final Comparator<BlockAddress> ORDER = Comparator.comparingInt(BlockAddress::year)
            .thenComparing(BlockAddress::stage)
            .thenComparing(BlockAddress::layer)
            .thenComparing(BlockAddress::region)
            .thenComparing(BlockAddress::part);

    @Override
    public int compareTo(BlockAddress other) {
        return ORDER.compare(this, other);
    }
}
