package org.huizong.performance.performancegoal.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huizong.performance.goalform.domain.FormSheet.Cell;
import org.huizong.performance.goalform.domain.FormSheet.Row;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.rest.IndicatorBody.TargetBody;
import org.huizong.platform.problem.Text;

/** 绩效指标的各列: which columns the indicators of a form have, written and read by their headings. */
enum FormColumns {
    SUB_GOAL(IndicatorBody::subGoal, "所属目标"),
    LEVEL1(IndicatorBody::level1, "一级指标"),
    LEVEL2(IndicatorBody::level2, "二级指标"),
    LEVEL3(IndicatorBody::level3, "三级指标"),
    TARGET(body -> cell(body.target()), "指标值", "年度指标值"),
    ACTUAL(body -> cell(body.actual()), "实际完成值"),
    BASIS(IndicatorBody::basis, "指标值设置依据", "指标设定依据"),
    PRIOR(IndicatorBody::priorActual, "上年完成值"),
    WEIGHT(IndicatorBody::weight, "指标分值权重", "分值权重", "分值"),
    SCORE(IndicatorBody::score, "得分"),
    RULE(IndicatorBody::scoringRule, "指标赋分规则"),
    EVIDENCE(IndicatorBody::evidence, "佐证资料"),
    DEVIATION(IndicatorBody::deviation, "偏差原因分析及改进措施");

    private static final Map<String, FormColumns> BY_HEADING = byHeading();

    private final Function<IndicatorBody, String> text;
    private final List<String> headings;

    FormColumns(Function<IndicatorBody, String> text, String... headings) {
        this.text = text;
        this.headings = List.of(headings);
    }

    /** Those of a form that always has some columns, and others where an indicator says something in them. */
    static List<FormColumns> of(List<FormColumns> always, List<IndicatorBody> indicators) {
        var columns = new ArrayList<FormColumns>();
        for (var column : values()) {
            boolean said = indicators.stream().anyMatch(body -> column.text.apply(body) != null);
            if (always.contains(column) || said) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** @param heading which of the printed headings of a column the form uses */
    static Row head(List<FormColumns> columns, int heading) {
        return Row.head(columns.stream()
                .map(column -> column.headings.get(Math.min(heading, column.headings.size() - 1)))
                .toArray(String[]::new));
    }

    static Row row(List<FormColumns> columns, IndicatorBody indicator) {
        return new Row(columns.stream()
                .map(column -> Cell.value(column.text.apply(indicator)))
                .toList());
    }

    /** The indicators below a row of headings, up to a row or the end. */
    static List<IndicatorBody> read(FormRows rows, int head, int end) {
        var columns = new HashMap<FormColumns, Integer>();
        for (int i = 0; head < rows.size() && i < rows.row(head).size(); i++) {
            var heading = rows.at(head, i);
            var column = BY_HEADING.get(heading);
            if (column != null) {
                columns.put(column, i);
            } else if (!heading.isBlank()) {
                rows.refuse(head, new Text("没有“" + heading + "”列", "there is no column “" + heading + "”"));
            }
        }
        var indicators = new ArrayList<IndicatorBody>();
        for (int row = head + 1; row < end; row++) {
            if (!rows.isBlank(row)) {
                int at = row;
                indicators.add(
                        indicator(column -> columns.containsKey(column) ? rows.given(at, columns.get(column)) : null));
            }
        }
        return indicators;
    }

    private static IndicatorBody indicator(Function<FormColumns, String> cell) {
        return new IndicatorBody(
                cell.apply(SUB_GOAL),
                cell.apply(LEVEL1),
                cell.apply(LEVEL2),
                cell.apply(LEVEL3),
                target(cell.apply(TARGET)),
                target(cell.apply(ACTUAL)),
                cell.apply(BASIS),
                cell.apply(PRIOR),
                cell.apply(WEIGHT),
                cell.apply(SCORE),
                cell.apply(RULE),
                cell.apply(EVIDENCE),
                cell.apply(DEVIATION),
                null,
                null);
    }

    /** A unit that stands beside the printed cell goes below it. */
    private static String cell(TargetBody target) {
        if (target == null) {
            return null;
        }
        boolean beside = target.unit() != null
                && IndicatorTarget.ofPrinted(target.printed()).unit().isEmpty();
        return beside ? target.printed() + "\n" + target.unit() : target.printed();
    }

    private static TargetBody target(String cell) {
        if (cell == null) {
            return null;
        }
        int below = cell.indexOf('\n');
        var target = IndicatorTarget.ofPrinted(below < 0 ? cell : cell.substring(0, below));
        boolean beside =
                below >= 0 && target.number().isPresent() && target.unit().isEmpty();
        return TargetBody.of(
                beside ? target.withUnit(cell.substring(below + 1).strip()) : IndicatorTarget.ofPrinted(cell));
    }

    private static Map<String, FormColumns> byHeading() {
        var columns = new HashMap<String, FormColumns>();
        for (var column : values()) {
            column.headings.forEach(heading -> columns.put(heading, column));
        }
        return columns;
    }
}
