package org.huizong.aggregation.rollup.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.domain.MeasuredRow;
import org.huizong.aggregation.rollup.domain.RollupRow;
import org.huizong.aggregation.rollup.domain.RowKey;
import org.huizong.aggregation.rollup.domain.Transfers;

/**
 * 汇总结果.
 *
 * @param watermark the moment that the answer shows
 */
public record RollupAnswer(Watermark watermark, Content content) {

    /**
     * @param years the years asked for, or the default one
     * @param total over all rows, not only those of the page
     * @param leftOut what a threshold on rows keeps from being shown; empty without one
     * @param filed books filed, whatever they hold
     * @param expected books that the register of budget units expects; empty when it says nothing of these regions
     * @param coverage by row; empty unless it was asked for and the rows are regions and years
     * @param transfers between levels; empty unless asked for
     * @param next position behind which the next page begins
     */
    public record Content(
            List<Integer> years,
            List<MeasuredRow> rows,
            RollupRow total,
            Optional<LeftOut> leftOut,
            long filed,
            OptionalLong expected,
            Map<RowKey, RowCoverage> coverage,
            Optional<ConsolidatedTransfers> transfers,
            Optional<List<String>> next,
            Map<String, String> unitNames) {}

    /** @param total of all rows together, where what passes between two rows is within */
    public record ConsolidatedTransfers(Map<RowKey, Transfers> rows, Transfers total) {}

    /** 门槛: the rows that a threshold shows and those that it leaves out, with their money in fen; both add up to the total. */
    public record LeftOut(long shownRows, long shownFen, long leftOutRows, long leftOutFen) {}
}
