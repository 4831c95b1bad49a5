package org.huizong.performance.ministry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huizong.contracts.book.Stage;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/**
 * 数据元适配: tells goals under the ministry's element names. One way only: these elements hold neither the money of a goal nor
 * 上年完成值, 设置依据 and 佐证资料, so that a goal could not be read back from them without loss.
 */
public final class MinistryAdapter {

    private static final String PROJECT_GOAL = "PM_PERF_GOAL_INFO";
    private static final String PROJECT_INDICATOR = "PM_PERF_INDICATOR";
    private static final String OVERALL_GOAL = "BGT_PERF_GOAL_INFO";
    private static final String OVERALL_INDICATOR = "BGT_PERF_INDICATOR";
    private static final List<String> TABLES =
            List.of(PROJECT_GOAL, PROJECT_INDICATOR, OVERALL_GOAL, OVERALL_INDICATOR);
    /** 布尔: 1 = 是, 2 = 否. */
    private static final int YES = 1;

    private static final int NO = 2;

    /** 计算符号; a date and a number without operator have none. */
    private static final Map<TargetOperator, String> SIGNS = Map.of(
            TargetOperator.MORE_THAN, "1",
            TargetOperator.AT_LEAST, "2",
            TargetOperator.EQUAL, "3",
            TargetOperator.LESS_THAN, "4",
            TargetOperator.AT_MOST, "5",
            TargetOperator.QUALITATIVE, "6");

    private final MinistryElements elements = new MinistryElements();

    /**
     * The goals of a book; those of classified projects are told to nobody.
     *
     * @param ids of the goals, in their order
     */
    public MinistryTables tables(BookIdentity identity, List<PerformanceGoal> goals, List<UUID> ids) {
        var rows = new ArrayList<MinistryRow>();
        for (int i = 0; i < goals.size(); i++) {
            var goal = goals.get(i);
            if (!goal.isWithheld()) {
                var id = ids.get(i).toString();
                rows.add(
                        goal.kind() == GoalKind.PROJECT
                                ? projectGoal(identity, goal, id)
                                : overallGoal(identity, goal, id));
                indicators(identity, goal, id, rows);
            }
        }
        var tables = new LinkedHashMap<String, List<Map<String, Object>>>();
        TABLES.forEach(table -> tables.put(
                table,
                rows.stream()
                        .filter(row -> row.table().equals(table))
                        .map(MinistryRow::values)
                        .toList()));
        return new MinistryTables(
                tables, rows.stream().flatMap(row -> row.tooLong().stream()).toList());
    }

    private MinistryRow overallGoal(BookIdentity identity, PerformanceGoal goal, String id) {
        return new MinistryRow(elements, OVERALL_GOAL, id)
                .put("kpi_dep_id", id)
                .put("agency_name", identity.unitName())
                .put("kpi_target", goal.goal());
    }

    private MinistryRow projectGoal(BookIdentity identity, PerformanceGoal goal, String id) {
        return new MinistryRow(elements, PROJECT_GOAL, id)
                .put("kpi_per_id", id)
                // Nine digits: six of GB/T 2260 and three of the ministry, which are zero for a region as a whole.
                .put("mof_div_code", identity.region() + "000")
                .put("fiscal_year", Integer.toString(identity.year()))
                .put("agency_name", identity.unitName())
                .put("kpi_target", goal.goal())
                .put(goal.horizon() == GoalHorizon.ANNUAL ? "ndgoal" : "zqgoal", goal.goal());
    }

    private void indicators(BookIdentity identity, PerformanceGoal goal, String id, List<MinistryRow> rows) {
        for (int position = 0; position < goal.indicators().size(); position++) {
            var indicator = goal.indicators().get(position);
            if (indicator.named()) {
                var place = (id + "/" + position).getBytes(StandardCharsets.UTF_8);
                var key = UUID.nameUUIDFromBytes(place).toString();
                var table = goal.kind() == GoalKind.PROJECT ? PROJECT_INDICATOR : OVERALL_INDICATOR;
                var row = indicator(new MinistryRow(elements, table, key).put("kpi_id", key), indicator);
                rows.add(goal.kind() == GoalKind.PROJECT ? project(row, identity, indicator) : row);
            }
        }
    }

    private static MinistryRow indicator(MinistryRow row, PerformanceIndicator indicator) {
        return row.put("kpi_lv1", indicator.level1())
                .put("kpi_lv2", indicator.level2())
                .put("kpi_lv3", indicator.level3())
                .put("kpi_evalstd", indicator.scoringRule())
                .put("kpi_val", indicator.target().printed());
    }

    /** What only the indicators of projects have. */
    private static MinistryRow project(MinistryRow row, BookIdentity identity, PerformanceIndicator indicator) {
        var target = indicator.target();
        row.put("computesign", SIGNS.getOrDefault(target.operator(), ""))
                .put("meterunit", target.unit())
                .put("targetvalue", target.number().isPresent() ? target.value() : "");
        indicator.weight().number().ifPresent(weight -> row.number("weight", weight));
        return row.number("is_adj", identity.stage() == Stage.ADJUSTED ? YES : NO)
                .number("is_backup", NO);
    }
}
