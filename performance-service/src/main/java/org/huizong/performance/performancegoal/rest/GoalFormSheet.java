package org.huizong.performance.performancegoal.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huizong.performance.goalform.domain.FormSheet;
import org.huizong.performance.goalform.domain.FormSheet.Row;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.rest.GoalBody.MoneyBody;
import org.huizong.performance.performancegoal.rest.GoalBody.SubGoalBody;
import org.huizong.platform.problem.Text;

/** 部门整体绩效目标表, 项目支出绩效目标表: from a goal to its form and back. */
final class GoalFormSheet {

    static final String OVERALL = "部门整体绩效目标表";
    static final String PROJECT = "项目支出绩效目标表";
    private static final String LONG_TERM = "长期目标";
    private static final String SUB_GOAL = "子目标";
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("部门名称", "unitName"),
            Map.entry("预算单位", "unitName"),
            Map.entry("项目名称", "project"),
            Map.entry("主要内容", "content"),
            Map.entry("年度绩效目标", "goal"),
            Map.entry("项目总体目标", "goal"),
            Map.entry("年度预算总额", "total"),
            Map.entry("其中：财政拨款", "fiscal"),
            Map.entry("上级安排", "superior"),
            Map.entry("本级安排", "ownLevel"),
            Map.entry("其他资金", "other"));
    private static final List<FormColumns> OVERALL_COLUMNS = List.of(
            FormColumns.LEVEL1,
            FormColumns.LEVEL2,
            FormColumns.LEVEL3,
            FormColumns.TARGET,
            FormColumns.BASIS,
            FormColumns.WEIGHT);
    private static final List<FormColumns> PROJECT_COLUMNS = Stream.concat(
                    OVERALL_COLUMNS.stream(), Stream.of(FormColumns.PRIOR, FormColumns.RULE, FormColumns.EVIDENCE))
            .toList();

    private GoalFormSheet() {}

    /** @param goal in the unit of money of the forms */
    static FormSheet of(int number, GoalBody goal) {
        boolean overall = goal.kind().equals(GoalKind.OVERALL.code());
        var columns = FormColumns.of(overall ? OVERALL_COLUMNS : PROJECT_COLUMNS, goal.indicators());
        var rows = new ArrayList<Row>();
        rows.add(Row.pairs(overall ? "部门名称" : "预算单位", goal.book().unitName()));
        if (!overall || goal.project() != null) {
            rows.add(Row.pairs("项目名称", goal.project()));
        }
        if (goal.content() != null) {
            rows.add(Row.pairs("主要内容", goal.content()));
        }
        // The form of a department tells its goal before the money, the form of a project behind it.
        if (overall) {
            rows.add(Row.pairs("年度绩效目标", goal.goal()));
            rows.add(money(true, goal.money()));
        } else {
            rows.add(money(false, goal.money()));
            rows.add(Row.pairs("项目总体目标", goal.goal()));
        }
        goal.subGoals().forEach(sub -> rows.add(Row.pairs(SUB_GOAL + sub.number(), sub.name())));
        rows.add(FormColumns.head(columns, overall ? 1 : 0));
        goal.indicators().forEach(indicator -> rows.add(FormColumns.row(columns, indicator)));
        var title = overall ? OVERALL : PROJECT;
        boolean longTerm = goal.horizon().equals(GoalHorizon.LONG_TERM.code());
        var note = "（" + goal.book().year() + "年度" + (longTerm ? " " + LONG_TERM : "") + "）";
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElseThrow();
        return new FormSheet(number + " " + title, title, note, width, rows);
    }

    private static Row money(boolean overall, MoneyBody body) {
        var money = body == null ? new MoneyBody(null, null, null, null, null) : body;
        var cells = new ArrayList<FormSheet.Cell>();
        cells.add(FormSheet.Cell.label(overall ? "年度预算（万元）" : "项目资金（万元）"));
        cells.addAll(pair(!overall, "年度预算总额", money.total()));
        cells.addAll(pair(!overall, "其中：财政拨款", money.fiscal()));
        cells.addAll(pair(overall, "上级安排", money.superior()));
        cells.addAll(pair(overall, "本级安排", money.ownLevel()));
        cells.addAll(pair(true, "其他资金", money.other()));
        return new Row(cells);
    }

    private static List<FormSheet.Cell> pair(boolean always, String label, String amount) {
        return always || amount != null
                ? List.of(FormSheet.Cell.label(label), FormSheet.Cell.value(amount))
                : List.of();
    }

    static GoalBody read(boolean overall, FormRows rows) {
        int head = rows.find(FormRows.FIRST, "一级指标");
        var fields = new HashMap<String, String>();
        var subGoals = new ArrayList<SubGoalBody>();
        for (int row = FormRows.FIRST; row < head; row++) {
            int at = row;
            boolean money = rows.at(row, 0).matches("(年度预算|项目资金)（万元）");
            rows.pairs(row, money ? 1 : 0, (label, value) -> {
                if (label.matches(SUB_GOAL + "\\d{1,3}")) {
                    subGoals.add(new SubGoalBody(Integer.parseInt(label.substring(SUB_GOAL.length())), value));
                } else {
                    fields.put(rows.word(at, label, FIELDS, ""), value);
                }
            });
        }
        if (head == rows.size()) {
            rows.refuse(0, new Text("没有绩效指标表头（一级指标…）", "has no headings of indicators (一级指标 …)"));
        }
        var indicators = FormColumns.read(rows, head, rows.size());
        return new GoalBody(
                null,
                null,
                null,
                null,
                (overall ? GoalKind.OVERALL : GoalKind.PROJECT).code(),
                (rows.at(1, 0).contains(LONG_TERM) ? GoalHorizon.LONG_TERM : GoalHorizon.ANNUAL).code(),
                fields.get("project"),
                fields.get("content"),
                fields.get("goal"),
                FormBooks.UNIT.code(),
                money(fields),
                subGoals,
                (int) indicators.stream()
                        .filter(indicator -> indicator.level3() != null)
                        .count(),
                indicators,
                null,
                null);
    }

    private static MoneyBody money(Map<String, String> fields) {
        var money = new MoneyBody(
                fields.get("total"),
                fields.get("fiscal"),
                fields.get("superior"),
                fields.get("ownLevel"),
                fields.get("other"));
        return money.equals(new MoneyBody(null, null, null, null, null)) ? null : money;
    }
}
