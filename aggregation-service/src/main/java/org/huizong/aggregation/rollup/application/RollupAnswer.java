package org.huizong.aggregation.rollup.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.domain.RollupRow;

/**
 * 汇总结果.
 *
 * @param watermark the moment that the answer shows
 */
public record RollupAnswer(Watermark watermark, Content content) {

    /**
     * @param years the years asked for, or the default one
     * @param total over all rows, not only those of the page
     * @param filed books filed, whatever they hold
     * @param expected books that the register of budget units expects; empty when it says nothing of these regions
     * @param next position behind which the next page begins
     */
    public record Content(
            List<Integer> years,
            List<ShownRow> rows,
            RollupRow total,
            long filed,
            OptionalLong expected,
            Optional<List<String>> next,
            Map<String, String> unitNames) {}

    /** @param share percent; empty when it was not asked for or the whole is zero */
    public record ShownRow(RollupRow row, Optional<BigDecimal> share) {}
}
