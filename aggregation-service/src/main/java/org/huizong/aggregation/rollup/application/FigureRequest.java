package org.huizong.aggregation.rollup.application;

import java.util.List;
import java.util.OptionalLong;
import org.huizong.aggregation.rollup.domain.AmountRange;
import org.huizong.aggregation.rollup.domain.RegionNode;
import org.huizong.aggregation.rollup.domain.RollupQuery.Grouping;
import org.huizong.aggregation.rollup.domain.RollupQuery.Universe;

/**
 * What is asked of the store: sums of one universe over nodes that do not overlap.
 *
 * @param years years of the rows
 * @param comparedYears years of which figures are wanted beside them; none when nothing is compared
 * @param functions prefixes, one of which must match; none means all
 * @param places where functional codes stand in another edition; none leaves them as they are
 * @param lines amounts in fen of the single lines that take part
 * @param asOf a watermark of the past; empty asks for the present
 * @param approvals how much money has been approved is wanted
 * @param mostRows more sums than these are refused with {@link TooManyRowsException}
 */
public record FigureRequest(
        Universe universe,
        List<RegionNode> nodes,
        List<Integer> years,
        List<Integer> comparedYears,
        List<String> functions,
        List<String> excluded,
        Grouping grouping,
        List<CodePlace> places,
        AmountRange lines,
        OptionalLong asOf,
        boolean approvals,
        long mostRows) {

    /** The same question for an export, which has no cap. */
    public static final long NO_CAP = Long.MAX_VALUE;

    /** The same at the own level of each region alone. */
    public FigureRequest ownLevel() {
        var own = nodes.stream()
                .map(node -> new RegionNode(node.code(), true, node.marked()))
                .toList();
        return new FigureRequest(
                universe,
                own,
                years,
                comparedYears,
                functions,
                excluded,
                grouping,
                places,
                lines,
                asOf,
                approvals,
                mostRows);
    }

    /** 科目对照 of one fiscal year: what stands on, and what stands below a code; an empty {@code below} leaves it there. */
    public record CodePlace(int year, String prefix, String self, String below) {}
}
