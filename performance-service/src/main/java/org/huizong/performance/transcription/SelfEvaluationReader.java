package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.performancegoal.domain.SourceLines;

/**
 * 项目支出绩效自评表 in the layout that its lines show: as a table, as the text of a PDF without columns, or with one cell per line,
 * each behind a tab, blank cells included. In the last one every field is found by its label and by its place behind it. Names and
 * telephone numbers of persons are passed over and never kept.
 */
final class SelfEvaluationReader {

    private static final int FUND_COLUMNS = 6;
    private static final int INDICATOR_COLUMNS = 6;

    private final Vocabulary vocabulary;

    SelfEvaluationReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Empty when the lines behind the title are no such form; they are then reported. */
    Optional<SelfEvaluation> read(GoalForm form, ReadingReport report) {
        if (EvaluationGridReader.isPrintedIn(form)) {
            return orReport(new EvaluationGridReader(form, vocabulary, report).read(), form, report);
        }
        if (form.body().stream().noneMatch(line -> line.text().indexOf('\t') >= 0)) {
            return orReport(new RunningEvaluationReader(form, vocabulary, report).read(), form, report);
        }
        var cells = new FormCells(form.body(), report);
        var project = cells.valueBehind("项目名称");
        if (project.isEmpty()) {
            reportNone(form, report);
            return Optional.empty();
        }
        var department = cells.valueBehind("主管部门");
        var implementer = cells.valueBehind("实施单位");
        cells.take("项目资金[（(].*", 1);
        cells.take("年初预算数|全年预算数|全年执行数|分值|执行率|得分", FUND_COLUMNS);
        var unit = cells.has("项目资金[（(]元[)）]") ? AmountUnit.YUAN : AmountUnit.TEN_THOUSAND_YUAN;
        var executions = new ArrayList<Execution>();
        execution(cells, Execution.TOTAL, "(年度)?资金总额.*", unit, report).ifPresent(executions::add);
        execution(cells, Execution.FISCAL, "(其中[:：]?)?(当年)?财政拨款.*", unit, report)
                .ifPresent(executions::add);
        execution(cells, Execution.CARRYOVER, "上年结转资金.*", unit, report).ifPresent(executions::add);
        execution(cells, Execution.OTHER, "其他资金.*", unit, report).ifPresent(executions::add);
        var goals = goals(cells);
        var indicators = indicators(cells, report);
        var total = cells.behind("总分", 2);
        cells.takePersons(report);
        cells.reportRest(report);
        return Optional.of(new SelfEvaluation(
                form.year().orElse(0),
                project,
                department,
                implementer,
                executions,
                goals.get(0),
                goals.get(1),
                indicators,
                new Points(total.get(0)),
                new Points(total.get(1)),
                form.lines()));
    }

    private static Optional<SelfEvaluation> orReport(
            Optional<SelfEvaluation> read, GoalForm form, ReadingReport report) {
        if (read.isEmpty()) {
            reportNone(form, report);
        }
        return read;
    }

    private static void reportNone(GoalForm form, ReadingReport report) {
        report.unreadable(form.title(), "no self-evaluation form follows this title");
        form.body().forEach(line -> report.unreadable(line, "no self-evaluation form"));
    }

    private static Optional<Execution> execution(
            FormCells cells, String funding, String label, AmountUnit unit, ReadingReport report) {
        int at = cells.find(0, text -> text.matches(label));
        if (at < 0) {
            return Optional.empty();
        }
        var columns = cells.takeRow(at, FUND_COLUMNS);
        return Optional.of(new Execution(
                funding,
                EvaluationCells.amount(columns.get(0), cells.line(at + 1), unit, report),
                EvaluationCells.amount(columns.get(1), cells.line(at + 2), unit, report),
                EvaluationCells.amount(columns.get(2), cells.line(at + 3), unit, report),
                EvaluationCells.points(columns.get(3)),
                EvaluationCells.rate(columns.get(4)),
                EvaluationCells.points(columns.get(5))));
    }

    /** Expected goal and what was achieved: the two cells below their headings. */
    private static List<String> goals(FormCells cells) {
        cells.take("年度总体目标", 1);
        cells.take("预期目标", 1);
        int at = cells.find(0, text -> text.startsWith("实际完成情况"));
        if (at < 0) {
            return List.of("", "");
        }
        cells.takeRow(at, 0);
        int expected = cells.find(at + 1, text -> !text.isEmpty());
        if (expected < 0 || cells.text(expected).equals("一级指标")) {
            return List.of("", "");
        }
        var actual = cells.takeRow(expected, 1).get(0);
        return List.of(cells.text(expected), actual.equals("一级指标") ? "" : actual);
    }

    private List<EvaluatedIndicator> indicators(FormCells cells, ReadingReport report) {
        int header = cells.find(0, text -> text.equals("一级指标"));
        int end = cells.find(0, text -> text.equals("总分"));
        var rows = new ArrayList<EvaluatedIndicator>();
        if (header < 0) {
            return rows;
        }
        cells.takeRow(header, 7);
        cells.take("年度绩效指标完成情况|绩效指标", 1);
        var level1 = "";
        int limit = end < 0 ? cells.size() : end;
        for (int i = header + 8; i < limit; i++) {
            boolean secondFollows = i + 1 < limit && vocabulary.isLevel2(cells.text(i + 1));
            if (secondFollows && isLevel1(cells.text(i))) {
                level1 = cells.text(i);
                cells.takeRow(i, 0);
            } else if (vocabulary.isLevel2(cells.text(i))) {
                rows.add(row(cells, i, limit, level1, report));
            }
        }
        return rows;
    }

    private boolean isLevel1(String text) {
        return vocabulary.isLevel1(text) || text.endsWith("指标") && !vocabulary.isLevel2(text);
    }

    private EvaluatedIndicator row(FormCells cells, int level2, int limit, String level1, ReadingReport report) {
        // A row without deviation may lack its last cell, so it ends where the next level begins.
        int columns = INDICATOR_COLUMNS;
        for (int i = level2 + 1; i <= level2 + columns && i < limit; i++) {
            if (vocabulary.isLevel2(cells.text(i))
                    || isLevel1(cells.text(i)) && i + 1 < limit && vocabulary.isLevel2(cells.text(i + 1))) {
                columns = i - level2 - 1;
            }
        }
        columns = Math.min(columns, limit - level2 - 1);
        var row = new ArrayList<>(cells.takeRow(level2, columns));
        while (row.size() < INDICATOR_COLUMNS) {
            row.add("");
        }
        var target = IndicatorTarget.ofPrinted(row.get(1));
        if (!row.get(0).isEmpty() && target.value().isEmpty()) {
            report.unreadable(cells.line(level2), String.join(" ", row).strip(), "target is not understood");
        }
        return new EvaluatedIndicator(
                level1,
                cells.text(level2),
                row.get(0),
                target,
                IndicatorTarget.ofPrinted(row.get(2)),
                new Points(row.get(3)),
                new Points(row.get(4)),
                row.get(5),
                new SourceLines(cells.line(level2), cells.line(level2 + Math.min(columns, 5))));
    }
}
