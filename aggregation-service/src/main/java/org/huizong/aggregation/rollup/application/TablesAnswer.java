package org.huizong.aggregation.rollup.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.domain.table.ComposedTable;
import org.huizong.contracts.cube.Cube;

/**
 * 部门预算汇总表 at one moment.
 *
 * @param years the year of the tables; none when none was asked for and nothing is published
 * @param filed books filed in the regions, year, stage and status
 * @param expected books that the register of budget units expects; empty when it says nothing of these regions
 * @param books of those filed, how many tell each cube
 * @param unitNames names of the holders
 */
public record TablesAnswer(
        Watermark watermark,
        List<Integer> years,
        long filed,
        OptionalLong expected,
        Map<Cube, Long> books,
        List<Sheet> sheets,
        Map<String, String> unitNames) {

    /** @param holder the budget unit or department whose tables they are; empty for all together */
    public record Sheet(Optional<String> holder, List<ComposedTable> tables) {}
}
