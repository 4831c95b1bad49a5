package org.huizong.aggregation.rollup.application;

import java.util.List;
import java.util.OptionalLong;
import org.huizong.aggregation.rollup.domain.RegionNode;
import org.huizong.aggregation.rollup.domain.RollupQuery.Grouping;
import org.huizong.aggregation.rollup.domain.RollupQuery.Universe;

/**
 * What is asked of the store: sums of one universe over nodes that do not overlap.
 *
 * @param functions prefixes, one of which must match; none means all
 * @param asOf a watermark of the past; empty asks for the present
 */
public record FigureRequest(
        Universe universe,
        List<RegionNode> nodes,
        List<Integer> years,
        List<String> functions,
        List<String> excluded,
        Grouping grouping,
        OptionalLong asOf) {}
