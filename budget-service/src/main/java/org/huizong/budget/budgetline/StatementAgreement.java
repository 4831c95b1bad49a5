package org.huizong.budget.budgetline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 报表与明细行核对: statements that come together with lines must say what the lines make, cell by cell and exact to the fen. A
 * blank, a dash and 0.00 are one amount; names of rows are not compared.
 */
final class StatementAgreement {

    private final Map<String, Statement> projected = new LinkedHashMap<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    StatementAgreement(List<Statement> projected) {
        projected.forEach(statement -> this.projected.put(statement.number(), statement));
    }

    /** @throws ContradictedLinesException if a cell differs */
    void require(List<Statement> given) {
        given.forEach(statement -> Optional.ofNullable(projected.get(statement.number()))
                .ifPresentOrElse(
                        other -> compare(statement, other),
                        () -> contradictions.add(new Contradiction(statement.number(), "", "", "", ""))));
        if (!contradictions.isEmpty()) {
            throw new ContradictedLinesException(contradictions);
        }
    }

    private void compare(Statement given, Statement made) {
        var givenRows = rows(given);
        var madeRows = rows(made);
        var keys = new LinkedHashSet<>(givenRows.keySet());
        keys.addAll(madeRows.keySet());
        for (var key : keys) {
            var givenCells = givenRows.getOrDefault(key, Map.of());
            var madeCells = madeRows.getOrDefault(key, Map.of());
            var columns = new LinkedHashSet<>(givenCells.keySet());
            columns.addAll(madeCells.keySet());
            for (var column : columns) {
                var left = text(givenCells.get(column));
                var right = text(madeCells.get(column));
                if (!amount(left, given.unit()).equals(amount(right, AmountUnit.YUAN))) {
                    contradictions.add(new Contradiction(given.number(), key, column, left, right));
                }
            }
        }
    }

    private static Map<String, Map<String, PrintedCell>> rows(Statement statement) {
        var rows = new LinkedHashMap<String, Map<String, PrintedCell>>();
        for (StatementRow row : statement.rows()) {
            rows.put(row.key(), row.cells());
        }
        return rows;
    }

    private static String text(PrintedCell cell) {
        return cell == null ? "" : cell.text();
    }

    private static Optional<Amount> amount(String text, AmountUnit unit) {
        return PrintedFigure.amount(text, unit);
    }
}
