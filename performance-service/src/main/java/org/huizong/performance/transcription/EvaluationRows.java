package org.huizong.performance.transcription;

import static org.huizong.performance.transcription.EvaluationColumns.ACTUAL;
import static org.huizong.performance.transcription.EvaluationColumns.DEVIATION;
import static org.huizong.performance.transcription.EvaluationColumns.LEVEL1;
import static org.huizong.performance.transcription.EvaluationColumns.LEVEL2;
import static org.huizong.performance.transcription.EvaluationColumns.LEVEL3;
import static org.huizong.performance.transcription.EvaluationColumns.SCORE;
import static org.huizong.performance.transcription.EvaluationColumns.TARGET;
import static org.huizong.performance.transcription.EvaluationColumns.WEIGHT;

import java.util.ArrayList;
import java.util.List;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.SourceLines;

/** The indicators of a self-evaluation whose columns are proved; a row whose points are none has shifted and is reported. */
final class EvaluationRows {

    private final FormGrid grid;
    private final EvaluationColumns columns;
    private final ReadingReport report;
    private final IndicatorLevels levels;
    private final List<EvaluatedIndicator> indicators = new ArrayList<>();

    EvaluationRows(FormGrid grid, EvaluationColumns columns, Vocabulary vocabulary, ReadingReport report) {
        this.grid = grid;
        this.columns = columns;
        this.report = report;
        this.levels = new IndicatorLevels(vocabulary);
    }

    List<EvaluatedIndicator> indicators() {
        return List.copyOf(indicators);
    }

    void add(int row) {
        if (grid.isBlank(row)) {
            return;
        }
        var first = EvaluationGridReader.level(columns.take(grid, row, LEVEL1));
        var second = EvaluationGridReader.level(columns.take(grid, row, LEVEL2));
        var name = columns.take(grid, row, LEVEL3);
        var target = columns.take(grid, row, TARGET);
        var actual = columns.take(grid, row, ACTUAL);
        var weight = EvaluationCells.points(columns.take(grid, row, WEIGHT));
        var score = EvaluationCells.points(columns.take(grid, row, SCORE));
        var deviation = columns.take(grid, row, DEVIATION);
        boolean shifted = isNoNumber(weight) || isNoNumber(score);
        boolean empty = name.isEmpty() && target.isEmpty() && actual.isEmpty();
        boolean rest = empty && first.isEmpty() && second.isEmpty() || name.isEmpty() && !empty;
        if (shifted || rest) {
            var text = String.join(
                            " ", first, second, name, target, actual, weight.printed(), score.printed(), deviation)
                    .strip();
            if (!text.isEmpty()) {
                report.unreadable(grid.line(row), text, "no row of the indicator table");
            }
            return;
        }
        levels.takeCells(first, second);
        if (empty && levels.level2().isEmpty()) {
            return;
        }
        indicators.add(new EvaluatedIndicator(
                levels.level1(),
                levels.level2(),
                name,
                understood(row, name, target),
                IndicatorTarget.ofPrinted(actual),
                weight,
                score,
                deviation,
                new SourceLines(grid.line(row), grid.line(row))));
    }

    /** 总分: its points stand below their headings, or are the only two figures behind the label. */
    List<Points> total(int row) {
        var weight = columns.take(grid, row, WEIGHT);
        var score = columns.take(grid, row, SCORE);
        int label = grid.columnOf(row, text -> text.matches("总分|合计|总计"));
        grid.take(new FormGrid.Place(row, label));
        if (weight.isEmpty() && score.isEmpty()) {
            var figures = grid.filledRightOf(new FormGrid.Place(row, label));
            if (figures.size() == 2) {
                grid.takeRow(row);
                return List.of(new Points(figures.get(0)), new Points(figures.get(1)));
            }
        }
        return List.of(EvaluationCells.points(weight), EvaluationCells.points(score));
    }

    private IndicatorTarget understood(int row, String name, String printed) {
        var target = IndicatorTarget.ofPrinted(printed);
        if (!name.isEmpty() && target.value().isEmpty()) {
            report.unreadable(grid.line(row), (name + " " + printed).strip(), "target is not understood");
        }
        return target;
    }

    private static boolean isNoNumber(Points points) {
        return !points.printed().isEmpty() && points.number().isEmpty();
    }
}
