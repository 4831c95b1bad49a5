package org.huizong.budget.departmentalbudget.rest;

import java.util.LinkedHashMap;
import java.util.List;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.Statement.UnplacedAmount;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.AmountUnit;

/** A table in another unit than its own, exact to the fen. A blank and a dash stay what they are. */
final class ConvertedTable {

    private final AmountUnit from;
    private final AmountUnit to;

    private ConvertedTable(AmountUnit from, AmountUnit to) {
        this.from = from;
        this.to = to;
    }

    static Statement of(Statement statement, AmountUnit unit) {
        if (statement.unit() == unit) {
            return statement;
        }
        var converted = new ConvertedTable(statement.unit(), unit);
        List<UnplacedAmount> unplaced = statement.unplaced().stream()
                .map(amount -> new UnplacedAmount(amount.rowKey(), converted.cell(amount.amount()), amount.columns()))
                .toList();
        return new Statement(
                statement.number(),
                statement.template(),
                unit,
                statement.rows().stream().map(converted::row).toList(),
                unplaced,
                statement.declaredEmpty());
    }

    private StatementRow row(StatementRow row) {
        var cells = new LinkedHashMap<String, PrintedCell>();
        row.cells().forEach((column, cell) -> cells.put(column, cell(cell)));
        return new StatementRow(row.key(), row.code(), row.label(), row.parent(), row.line(), cells);
    }

    private PrintedCell cell(PrintedCell cell) {
        boolean isFigure = cell.text().chars().anyMatch(Character::isDigit);
        return PrintedFigure.amount(cell.text(), from)
                .filter(amount -> isFigure)
                .map(amount -> new PrintedCell(to.format(amount), cell.line()))
                .orElse(cell);
    }
}
