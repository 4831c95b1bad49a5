package org.huizong.platform.outbox;

import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionTree;

/**
 * The partition of a book's events: all books of one prefecture share one, so that a prefecture's rollups are written by one
 * consumer. A region above the prefectures, or unknown to the list, stands for itself.
 */
public final class RegionPartition {

    private static final int PREFECTURE_LEVEL = 2;

    private final RegionTree regions;

    public RegionPartition(RegionTree regions) {
        this.regions = regions;
    }

    public int of(String region, int partitions) {
        // String.hashCode is fixed by the language's specification, so every service of every release finds the same
        // one.
        return Math.floorMod(prefectureOf(region).hashCode(), partitions);
    }

    private String prefectureOf(String region) {
        return regions.path(region).stream()
                .filter(ancestor -> ancestor.level() == PREFECTURE_LEVEL)
                .map(Region::code)
                .findFirst()
                .orElse(region);
    }
}
