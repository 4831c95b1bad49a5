package org.huizong.budget.crosstablecheck;

import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 表中之数: the cells of one table or section as relations compare them. */
final class TableOperands {

    private static final String STATE = "state";

    private final StatementIndex index;
    private final Operand.Source source;
    private final TableVocabulary.Table table;

    TableOperands(StatementIndex index, Operand.Source source) {
        this.index = index;
        this.source = source;
        this.table = index.table();
    }

    /** The cell of a row, {@link Operand.State#NO_ROW} counting as none where codes are listed only if used. */
    Operand cell(String key, String column) {
        var row = index.indexed(key);
        if (row.isPresent()) {
            return cell(row.get(), column);
        }
        if (!isNone(key, column)) {
            return Operand.UNKNOWN;
        }
        var name = table.rows().get(key);
        return silent(key, name == null ? new Text(key, key) : name, column, Operand.State.NO_ROW, 0);
    }

    private boolean isNone(String key, String column) {
        return table.isSection()
                ? index.isListing() && !key.equals(StatementTree.TOTAL) && table.kind(column) != FigureKind.PERCENT
                : !index.isNarrative()
                        && (TableVocabulary.isCode(key) || index.keys().isEmpty());
    }

    /** A part that a sentence tells in another column has nothing in this one. */
    Operand part(IndexedRow row, String column) {
        var operand = cell(row, column);
        return operand.isUnknown() && isToldElsewhere(row.row(), column)
                ? silent(
                        row.key(),
                        row.name(),
                        column,
                        Operand.State.BLANK,
                        row.row().line())
                : operand;
    }

    private boolean isToldElsewhere(StatementRow row, String column) {
        return index.isNarrative()
                && !row.cells().containsKey(column)
                && !column.equals(StatementTree.TOTAL)
                && row.cells().keySet().stream().anyMatch(other -> !other.equals(StatementTree.TOTAL));
    }

    private Operand cell(IndexedRow row, String column) {
        var known = row.figures().get(column);
        if (known == null) {
            known = read(row, column);
            row.figures().put(column, known);
        }
        return known;
    }

    private Operand read(IndexedRow row, String column) {
        var kind = table.kind(column);
        var cell = row.row().cells().get(column);
        if (kind.isDerived()) {
            return index.priorYear()
                    .of(row.row(), kind)
                    .map(figure ->
                            told(row, column, figure, index.statement().unit().format(figure.amount())))
                    .orElseGet(() -> untold(row, column));
        }
        if (cell == null || index.isUnplaced(row.key(), column)) {
            return untold(row, column);
        }
        int line = cell.line() > 0 ? cell.line() : row.row().line();
        Optional<PrintedFigure> figure = PrintedFigure.of(cell, unit(column));
        if (figure.isPresent()) {
            return told(row, column, new PriorYear.Figure(figure.get().amount(), line, 1), cell.text());
        }
        return PrintedFigure.isSilent(cell)
                ? silent(row.key(), row.name(), column, Operand.State.BLANK, line)
                : Operand.UNKNOWN;
    }

    /** 未安排: a sentence that says there is none says so of every figure. */
    private Operand untold(IndexedRow row, String column) {
        var cells = row.row().cells();
        boolean isDenied = table.isSection()
                && cells.containsKey(STATE)
                && cells.values().stream().noneMatch(this::isFigure);
        return isDenied
                ? silent(
                        row.key(),
                        row.name(),
                        column,
                        Operand.State.BLANK,
                        row.row().line())
                : Operand.UNKNOWN;
    }

    private boolean isFigure(PrintedCell cell) {
        return PrintedFigure.of(cell, index.statement().unit()).isPresent();
    }

    private Operand told(IndexedRow row, String column, PriorYear.Figure figure, String text) {
        return new Operand(
                source,
                row.key(),
                column,
                row.name(),
                Operand.State.PRINTED,
                1,
                figure.amount(),
                text,
                figure.line(),
                unit(column),
                table.kind(column),
                figure.roundings());
    }

    private Operand silent(String key, Text name, String column, Operand.State state, int line) {
        return new Operand(
                source, key, column, name, state, 1, Amount.ZERO, "", line, unit(column), table.kind(column), 0);
    }

    /** Percentages and counts are plain numbers, whatever the unit of the amounts beside them. */
    AmountUnit unit(String column) {
        var kind = table.kind(column);
        return kind == FigureKind.PERCENT || kind == FigureKind.NUMBER
                ? AmountUnit.TEN_THOUSAND_YUAN
                : index.statement().unit();
    }
}
