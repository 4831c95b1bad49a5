package org.huizong.aggregation.cell.domain;

import java.util.Comparator;

/**
 * 汇总单元的键: one sum of the rollup.
 *
 * @param own the region's own level (本级); otherwise its whole subtree (全辖)
 */
public record CellKey(int year, String stage, View layer, String region, boolean own, Place place)
        implements Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER = Comparator.comparingInt(CellKey::year)
            .thenComparing(CellKey::stage)
            .thenComparing(CellKey::layer)
            .thenComparing(CellKey::region)
            .thenComparing(CellKey::own)
            .thenComparing(CellKey::place);

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
