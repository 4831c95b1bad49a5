package org.huizong.performance.performancegoal.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huizong.performance.goalform.domain.FormSheet;
import org.huizong.performance.goalform.domain.FormSheet.Cell;
import org.huizong.performance.goalform.domain.FormSheet.Row;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.performancegoal.rest.SelfEvaluationBody.ExecutionBody;
import org.huizong.platform.problem.Text;

/** 项目支出绩效自评表: from a self-evaluation to its form and back. */
final class EvaluationFormSheet {

    static final String TITLE = "项目支出绩效自评表";
    private static final String MONEY = "项目资金（万元）";
    private static final String TOTAL = "总分";
    private static final Map<String, String> FUNDINGS = Map.of(
            Execution.TOTAL, "年度资金总额",
            Execution.FISCAL, "其中：当年财政拨款",
            Execution.CARRYOVER, "上年结转资金",
            Execution.OTHER, "其他资金");
    private static final Map<String, String> FUNDING_CODES =
            FUNDINGS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Map<String, String> FIELDS = Map.of(
            "项目名称",
            "project",
            "主管部门",
            "department",
            "实施单位",
            "implementer",
            "预期目标",
            "goalExpected",
            "实际完成情况",
            "goalActual",
            TOTAL,
            "totalWeight",
            "得分",
            "totalScore");
    private static final List<FormColumns> COLUMNS = List.of(
            FormColumns.LEVEL1,
            FormColumns.LEVEL2,
            FormColumns.LEVEL3,
            FormColumns.TARGET,
            FormColumns.ACTUAL,
            FormColumns.WEIGHT,
            FormColumns.SCORE,
            FormColumns.DEVIATION);
    private static final int LAST_HEADING = 2;

    private EvaluationFormSheet() {}

    /** @param evaluation in the unit of money of the forms */
    static FormSheet of(int number, SelfEvaluationBody evaluation) {
        var columns = FormColumns.of(COLUMNS, evaluation.indicators());
        var rows = new ArrayList<Row>();
        rows.add(Row.pairs("项目名称", evaluation.project()));
        rows.add(Row.pairs("主管部门", evaluation.department(), "实施单位", evaluation.implementer()));
        rows.add(Row.head(MONEY, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"));
        evaluation.executions().forEach(execution -> rows.add(row(execution)));
        rows.add(Row.pairs("预期目标", evaluation.goalExpected()));
        rows.add(Row.pairs("实际完成情况", evaluation.goalActual()));
        rows.add(FormColumns.head(columns, LAST_HEADING));
        evaluation.indicators().forEach(indicator -> rows.add(FormColumns.row(columns, indicator)));
        rows.add(Row.pairs(TOTAL, evaluation.totalWeight(), "得分", evaluation.totalScore()));
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElseThrow();
        var note = "（" + evaluation.book().year() + "年度）";
        return new FormSheet(number + " " + TITLE, TITLE, note, width, rows);
    }

    private static Row row(ExecutionBody execution) {
        return new Row(List.of(
                Cell.label(FUNDINGS.get(execution.funding())),
                Cell.value(execution.initial()),
                Cell.value(execution.annual()),
                Cell.value(execution.executed()),
                Cell.value(execution.weight()),
                Cell.value(execution.rate()),
                Cell.value(execution.score())));
    }

    static SelfEvaluationBody read(FormRows rows) {
        int head = rows.find(FormRows.FIRST, "一级指标");
        int total = rows.find(Math.min(head + 1, rows.size()), TOTAL);
        if (total == rows.size()) {
            rows.refuse(0, new Text("没有“一级指标”表头或“总分”行", "has no headings (一级指标 …) or no row 总分"));
        }
        var fields = new HashMap<String, String>();
        var executions = new ArrayList<ExecutionBody>();
        boolean money = false;
        for (int row = FormRows.FIRST; row < head; row++) {
            boolean funding = money && FUNDING_CODES.containsKey(rows.at(row, 0));
            if (funding) {
                executions.add(execution(rows, row));
            } else if (rows.at(row, 0).equals(MONEY)) {
                money = true;
            } else {
                fields(rows, row, fields);
            }
        }
        if (total < rows.size()) {
            fields(rows, total, fields);
        }
        var indicators = FormColumns.read(rows, head, total);
        return body(fields, executions, indicators);
    }

    private static void fields(FormRows rows, int row, Map<String, String> fields) {
        rows.pairs(row, 0, (label, value) -> fields.put(rows.word(row, label, FIELDS, ""), value));
    }

    private static ExecutionBody execution(FormRows rows, int row) {
        return new ExecutionBody(
                FUNDING_CODES.get(rows.at(row, 0)),
                rows.given(row, 1),
                rows.given(row, 2),
                rows.given(row, 3),
                rows.given(row, 4),
                rows.given(row, 5),
                rows.given(row, 6));
    }

    private static SelfEvaluationBody body(
            Map<String, String> fields, List<ExecutionBody> executions, List<IndicatorBody> indicators) {
        return new SelfEvaluationBody(
                null,
                null,
                null,
                null,
                fields.get("project"),
                fields.get("department"),
                fields.get("implementer"),
                FormBooks.UNIT.code(),
                executions,
                fields.get("goalExpected"),
                fields.get("goalActual"),
                fields.get("totalWeight"),
                fields.get("totalScore"),
                (int) indicators.stream()
                        .filter(indicator -> indicator.level3() != null)
                        .count(),
                indicators,
                null,
                null);
    }
}
