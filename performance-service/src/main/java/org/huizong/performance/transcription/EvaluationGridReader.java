package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.transcription.FormGrid.Place;

/**
 * 项目支出绩效自评表 printed as a table: a row of the form is a row of cells, as web pages, workbooks, word files and ruled PDF give
 * it. Fields are found by their labels, columns by their headings.
 */
final class EvaluationGridReader {

    private static final String LABELS =
            "项目名称|主管部门|实施单位|项目单位|预算单位|项目实施单位|项目资金.*|年度总体目标|总体目标|年度(?:总体)?绩效目标|预期目标|实际完成情况|(?:年度)?绩效指标(?:完成情况)?|一级指标|总分|合计|总计";

    private final GoalForm form;
    private final FormGrid grid;
    private final ReadingReport report;
    private final Vocabulary vocabulary;

    EvaluationGridReader(GoalForm form, Vocabulary vocabulary, ReadingReport report) {
        this.form = form;
        this.vocabulary = vocabulary;
        this.report = report;
        this.grid = new FormGrid(form.body(), this::opensRow);
    }

    /** Whether the indicators have their headings in one row. */
    static boolean isPrintedIn(GoalForm form) {
        return form.body().stream().anyMatch(line -> {
            var cells = List.of(line.text().split("\t", -1)).stream()
                    .map(RunningText::squeeze)
                    .toList();
            return cells.contains("一级指标") && cells.contains("二级指标") && cells.contains("三级指标");
        });
    }

    /** Empty when no project is named or the headings do not prove their columns. */
    Optional<SelfEvaluation> read() {
        var project = valueOf("项目名称");
        int headings = headings();
        if (project.isEmpty() || headings < 0) {
            return Optional.empty();
        }
        var department = valueOf("主管部门");
        var implementer = valueOf("(?:项目)?实施单位|项目单位|预算单位");
        takePersons();
        var executions = new EvaluationFunds(grid, report).read(headings);
        var goals = goals(headings);
        var total = new ArrayList<Points>();
        var indicators = indicators(headings, total);
        grid.reportRest(report, EvaluationGridReader::isPassedOver);
        return Optional.of(new SelfEvaluation(
                form.year().orElse(0),
                project,
                department,
                implementer,
                executions,
                goals.get(0),
                goals.get(1),
                indicators,
                total.isEmpty() ? Points.BLANK : total.get(0),
                total.isEmpty() ? Points.BLANK : total.get(1),
                form.lines()));
    }

    private boolean opensRow(String cell) {
        return isLabel(cell) || vocabulary.isLevel1(level(cell)) || vocabulary.isLevel2(level(cell));
    }

    private static boolean isLabel(String cell) {
        var text = withoutColon(cell);
        return text.matches(LABELS)
                || EvaluationCells.isPerson(text)
                || !EvaluationCells.funding(text).isEmpty();
    }

    private static String withoutColon(String cell) {
        return cell.replaceAll("[:：]$", "");
    }

    /** A label and its value may share a cell: 项目名称：…. */
    private String valueOf(String label) {
        var own = grid.find(text -> withoutColon(text).matches(label));
        if (own.isPresent()) {
            return grid.takeRightOf(own.get(), EvaluationGridReader::isLabel);
        }
        var shared = grid.find(text -> text.matches("(?:" + label + ")[:：].+"));
        shared.ifPresent(grid::take);
        return shared.map(place -> grid.text(place.row(), place.column()).replaceFirst("^(?:" + label + ")[:：]", ""))
                .orElse("");
    }

    /** Of several persons it is enough that one can be called. */
    private void takePersons() {
        int blank = 0;
        boolean given = false;
        for (int row = 0; row < grid.size(); row++) {
            for (int column = 0; column < grid.width(row); column++) {
                var text = grid.text(row, column);
                if (EvaluationCells.isPerson(text)) {
                    var told = grid.takeRightOf(new Place(row, column), EvaluationGridReader::isLabel);
                    boolean telephone = text.matches("联系电话[:：]?.*");
                    given |= telephone && (!told.isEmpty() || text.matches(".*[:：].+"));
                    blank = telephone && blank == 0 ? grid.line(row) : blank;
                }
            }
        }
        if (blank > 0 && !given) {
            report.blankTelephone(blank);
        }
    }

    private int headings() {
        for (int row = 0; row < grid.size(); row++) {
            if (EvaluationColumns.ofIndicators(grid, row).isPresent()) {
                return row;
            }
        }
        return -1;
    }

    /** Expected goal and what was achieved: below their headings, or to the right of them. */
    private List<String> goals(int end) {
        grid.find(text -> text.matches("年度总体目标|总体目标|年度(?:总体)?绩效目标")).ifPresent(grid::take);
        var expected = grid.find(text -> text.matches("(?:年初)?预期目标(?:[（(].*[)）])?"));
        var actual = grid.find(text -> text.matches("(?:目标)?实际完成情况.*")).filter(place -> place.row() < end);
        if (expected.isEmpty() || actual.isEmpty()) {
            return List.of("", "");
        }
        if (expected.get().row() != actual.get().row()) {
            Predicate<String> isLabel = EvaluationGridReader::isLabel;
            return List.of(grid.takeRightOf(expected.get(), isLabel), grid.takeRightOf(actual.get(), isLabel));
        }
        grid.take(expected.get());
        grid.take(actual.get());
        int row = expected.get().row() + 1;
        while (row < end && grid.isBlank(row)) {
            row++;
        }
        if (row == end) {
            return List.of("", "");
        }
        int from = expected.get().column();
        int to = actual.get().column();
        return List.of(grid.takeBetween(row, from, to), grid.takeBetween(row, to, grid.width(row)));
    }

    private List<EvaluatedIndicator> indicators(int headings, List<Points> total) {
        grid.find(text -> text.matches("(?:年度)?绩效指标(?:完成情况)?")).ifPresent(grid::take);
        var columns = EvaluationColumns.ofIndicators(grid, headings).orElseThrow();
        grid.takeRow(headings);
        var rows = new EvaluationRows(grid, columns, vocabulary, report);
        for (int row = headings + 1; row < grid.size(); row++) {
            if (EvaluationColumns.ofIndicators(grid, row).isPresent()) {
                grid.takeRow(row);
            } else if (total.isEmpty() && grid.columnOf(row, text -> text.matches("总分|合计|总计")) >= 0) {
                total.addAll(rows.total(row));
            } else if (total.isEmpty()) {
                rows.add(row);
            }
        }
        return rows.indicators();
    }

    static String level(String cell) {
        return cell.replaceAll("[（(]\\d{1,3}(?:\\.\\d)?分?[)）]$", "");
    }

    private static boolean isPassedOver(String text) {
        return text.matches("[（(]?\\d{4}年度?[)）]?|(?:单位|金额单位)[:：](?:万元|元)|绩效指标|年度绩效指标(?:完成情况)?");
    }
}
