package org.huizong.budget.departmentalbudget.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.Statement.UnplacedAmount;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.departmentalbudget.rest.BookBody.RowBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.StatementBody;
import org.huizong.contracts.money.AmountUnit;

/** Reads a statement from its JSON body; a text that was printed and is stored as it stands may come back as no amount. */
final class StatementBodyReader {

    private final BodyValues values;
    private final BookContent stored;

    StatementBodyReader(BodyValues values, BookContent stored) {
        this.values = values;
        this.stored = stored;
    }

    Statement statement(String path, StatementBody body) {
        var number = values.text(path + ".number", body.number(), BodyValues.MAX_CODE);
        values.required(path + ".number", number);
        var unit = values.word(path + ".unit", body.unit(), AmountUnit::ofCode, "yuan, wan, yi")
                .orElse(AmountUnit.YUAN);
        var before = stored.statement(number);
        var rows =
                values.list(path + ".rows", body.rows(), BodyValues.MAX_ROWS, (at, row) -> row(at, row, unit, before));
        values.distinct(path + ".rows", rows, StatementRow::key, "key");
        RowParents.of(rows).check(path + ".rows", values.errors());
        return new Statement(
                number,
                values.text(path + ".template", body.template(), BodyValues.MAX_NAME),
                unit,
                rows,
                values.list(
                        path + ".unplaced",
                        body.unplaced(),
                        BodyValues.MAX_ITEMS,
                        (at, unplaced) -> new UnplacedAmount(
                                values.text(at + ".rowKey", unplaced.rowKey(), BodyValues.MAX_NAME),
                                values.amount(
                                        at + ".amount", unplaced.amount(), unplaced.line(), unit, Optional.empty()),
                                unplaced.columns() == null ? List.of() : List.copyOf(unplaced.columns()))),
                values.line(path + ".declaredEmpty", body.declaredEmpty()));
    }

    private StatementRow row(String path, RowBody body, AmountUnit unit, Optional<Statement> before) {
        var key = values.text(path + ".key", body.key(), BodyValues.MAX_NAME);
        values.required(path + ".key", key);
        int line = values.line(path + ".line", body.line());
        var storedCells = before.stream()
                .flatMap(statement -> statement.rows().stream())
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(StatementRow::cells)
                .orElse(Map.of());
        var cells = new LinkedHashMap<String, PrintedCell>();
        BodyValues.orEmpty(body.cells()).forEach((column, value) -> {
            var at = path + ".cells." + column;
            values.text(at, column, BodyValues.MAX_NAME);
            int cellLine = values.line(at, BodyValues.orEmpty(body.lines()).getOrDefault(column, line));
            cells.put(column, values.amount(at, value, cellLine, unit, Optional.ofNullable(storedCells.get(column))));
        });
        return new StatementRow(
                key,
                values.text(path + ".code", body.code(), BodyValues.MAX_NAME),
                values.text(path + ".label", body.label(), BodyValues.MAX_NAME),
                values.text(path + ".parent", body.parent(), BodyValues.MAX_NAME),
                line,
                cells);
    }
}
