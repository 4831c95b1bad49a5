package org.huizong.aggregation.rollup.application;

import java.util.OptionalLong;

/**
 * 覆盖 of one region and year, as far as one reading tells it; the readings of one region and year add up.
 *
 * @param marked the region's own level stands beside rows of regions below
 * @param filed books filed, whatever they hold
 * @param expected books that the register expects; empty where it was not asked or says nothing of the region
 */
public record RowCoverage(String region, boolean marked, int year, long filed, OptionalLong expected) {

    RowCoverage plus(RowCoverage other) {
        var both = expected.isEmpty() && other.expected.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(expected.orElse(0) + other.expected.orElse(0));
        return new RowCoverage(region, marked, year, filed + other.filed, both);
    }
}
