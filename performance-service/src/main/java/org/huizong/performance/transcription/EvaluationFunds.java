package org.huizong.performance.transcription;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.transcription.FormGrid.Place;

/** 项目资金 of a self-evaluation that is printed as a table: its rows below the headings of its columns. */
final class EvaluationFunds {

    private final FormGrid grid;
    private final ReadingReport report;

    EvaluationFunds(FormGrid grid, ReadingReport report) {
        this.grid = grid;
        this.report = report;
    }

    /** The rows of the money above the given row, each once. */
    List<Execution> read(int end) {
        var unit = grid.find(EvaluationCells::isInYuan).isPresent() ? AmountUnit.YUAN : AmountUnit.TEN_THOUSAND_YUAN;
        grid.find(text -> text.matches("项目资金.*")).ifPresent(grid::take);
        var rows = new LinkedHashMap<String, Execution>();
        Optional<EvaluationColumns> columns = Optional.empty();
        for (int row = 0; row < end; row++) {
            var headed = EvaluationColumns.ofFunds(grid, row);
            if (headed.isPresent()) {
                columns = headed;
                grid.takeRow(row);
                continue;
            }
            int label =
                    grid.columnOf(row, cell -> !EvaluationCells.funding(cell).isEmpty());
            if (label >= 0 && columns.isPresent()) {
                var funding = EvaluationCells.funding(grid.text(row, label));
                var execution = execution(funding, new Place(row, label), columns.get(), unit);
                execution.ifPresent(read -> rows.putIfAbsent(funding, read));
            }
        }
        return List.copyOf(rows.values());
    }

    /** A row that is narrower than its headings is read by its order, if it fills every column; else it is left to the report. */
    private Optional<Execution> execution(String funding, Place label, EvaluationColumns columns, AmountUnit unit) {
        var cells = new LinkedHashMap<String, String>();
        if (grid.width(label.row()) > columns.lastHeading()) {
            grid.take(label);
            columns.names().forEach(name -> cells.put(name, columns.take(grid, label.row(), name)));
        } else {
            var filled = grid.filledRightOf(label);
            if (filled.size() != columns.count()) {
                return Optional.empty();
            }
            for (int i = 0; i < filled.size(); i++) {
                cells.put(columns.names().get(i), filled.get(i));
            }
            grid.takeRow(label.row());
        }
        int line = grid.line(label.row());
        return Optional.of(new Execution(
                funding,
                EvaluationCells.amount(cells.getOrDefault(EvaluationColumns.INITIAL, ""), line, unit, report),
                EvaluationCells.amount(cells.getOrDefault(EvaluationColumns.ANNUAL, ""), line, unit, report),
                EvaluationCells.amount(cells.getOrDefault(EvaluationColumns.EXECUTED, ""), line, unit, report),
                EvaluationCells.points(cells.getOrDefault(EvaluationColumns.WEIGHT, "")),
                EvaluationCells.rate(cells.getOrDefault(EvaluationColumns.RATE, "")),
                EvaluationCells.points(cells.getOrDefault(EvaluationColumns.SCORE, ""))));
    }
}
