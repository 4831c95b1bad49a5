package org.huizong.budget.departmentalbudget.rest;

import java.util.LinkedHashMap;
import org.huizong.budget.budgetline.LineErrors;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.money.AmountUnit;

/** Reads budget lines, sections of the narrative and texts from their JSON bodies. */
final class NarrativeBodyReader {

    private final BodyValues values;

    NarrativeBodyReader(BodyValues values) {
        this.values = values;
    }

    BudgetLine budgetLine(String path, BookBody.LineBody body) {
        var line = new BudgetLine(
                values.text(path + ".function", body.function(), BodyValues.MAX_CODE),
                values.text(path + ".source", body.source(), BodyValues.MAX_NAME),
                values.text(path + ".sourceDetail", body.sourceDetail(), BodyValues.MAX_NAME),
                values.text(path + ".economic", body.economic(), BodyValues.MAX_CODE),
                BookId.unitNameWithoutSpaces(values.text(path + ".project", body.project(), BodyValues.MAX_NAME)),
                values.text(path + ".carryoverItem", body.carryoverItem(), BodyValues.MAX_NAME),
                values.exact(path + ".amount", body.amount()));
        LineErrors.of(0, line).forEach(error -> values.errors().add(path + "." + error.field(), error.reason()));
        return line;
    }

    NarrativeSection section(String path, BookBody.SectionBody body) {
        var number = values.text(path + ".number", body.number(), BodyValues.MAX_CODE);
        values.required(path + ".number", number);
        var unit = values.word(path + ".unit", body.unit(), AmountUnit::ofCode, "yuan, wan, yi")
                .orElse(AmountUnit.TEN_THOUSAND_YUAN);
        var rows = values.list(path + ".rows", body.rows(), BodyValues.MAX_ROWS, this::sectionRow);
        values.distinct(path + ".rows", rows, StatementRow::key, "key");
        return new NarrativeSection(number, unit, rows);
    }

    /** Beside amounts a section holds shares, counts and printed words, so that its cells are texts. */
    private StatementRow sectionRow(String path, BookBody.RowBody body) {
        var key = values.text(path + ".key", body.key(), BodyValues.MAX_NAME);
        values.required(path + ".key", key);
        int line = values.line(path + ".line", body.line());
        var cells = new LinkedHashMap<String, PrintedCell>();
        BodyValues.orEmpty(body.cells()).forEach((column, value) -> {
            var at = path + ".cells." + values.text(path + ".cells", column, BodyValues.MAX_NAME);
            cells.put(
                    column,
                    new PrintedCell(
                            values.text(at, value, BodyValues.MAX_TEXT),
                            values.line(at, BodyValues.orEmpty(body.lines()).getOrDefault(column, line))));
        });
        return new StatementRow(
                key,
                values.text(path + ".code", body.code(), BodyValues.MAX_NAME),
                values.text(path + ".label", body.label(), BodyValues.MAX_TEXT),
                values.text(path + ".parent", body.parent(), BodyValues.MAX_NAME),
                line,
                cells);
    }

    BookText text(String path, BookBody.TextBody body) {
        var key = values.text(path + ".key", body.key(), BodyValues.MAX_NAME);
        values.required(path + ".key", key);
        return new BookText(
                key,
                values.text(path + ".text", body.text(), BodyValues.MAX_TEXT),
                values.line(path + ".line", body.line()));
    }
}
