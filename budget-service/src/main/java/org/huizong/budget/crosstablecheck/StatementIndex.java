package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;

/** One statement made ready for questions: what stands in a cell, which rows are parts of a row. */
final class StatementIndex {

    private final Statement statement;
    private final TableVocabulary.Table table;
    private final Map<String, StatementRow> rows = new LinkedHashMap<>();
    private final Map<String, List<StatementRow>> children = new LinkedHashMap<>();
    /** A cell is asked for by many relations but read once; identity suffices, as the statement does not change. */
    private final Map<PrintedCell, Optional<PrintedFigure>> figures = new IdentityHashMap<>();

    private final Map<StatementRow, Text> names = new IdentityHashMap<>();

    StatementIndex(Statement statement, TableVocabulary.Table table) {
        this.statement = statement;
        this.table = table;
        var tree = new StatementTree(statement);
        for (int i = 0; i < statement.rows().size(); i++) {
            var row = tree.row(i);
            rows.putIfAbsent(row.key(), row);
            var parts = children.computeIfAbsent(row.key(), key -> new ArrayList<>());
            tree.children(i).forEach(child -> parts.add(tree.row(child)));
        }
    }

    Statement statement() {
        return statement;
    }

    boolean isNarrative() {
        return TableVocabulary.isNarrative(statement.number());
    }

    Set<String> keys() {
        return rows.keySet();
    }

    Optional<StatementRow> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    List<StatementRow> children(String key) {
        return children.getOrDefault(key, List.of());
    }

    List<StatementRow> projects(String code) {
        return statement.rows().stream()
                .filter(row -> row.key().startsWith(code + "#"))
                .toList();
    }

    /** The cell that a term names, {@link Operand.State#NO_ROW} counting as none where codes are listed only if used. */
    Operand cell(Term term) {
        var row = rows.get(term.row());
        if (row != null) {
            return cell(term, row);
        }
        boolean isNone = !isNarrative() && (TableVocabulary.isCode(term.row()) || rows.isEmpty());
        var name = table.rows().getOrDefault(term.row(), new Text(term.row(), term.row()));
        return operand(term, term.row(), name, isNone ? Operand.State.NO_ROW : Operand.State.UNKNOWN, 0);
    }

    /** A part that a sentence tells in another column has nothing in this one. */
    Operand part(Term term, StatementRow row) {
        var operand = cell(term, row);
        boolean isToldElsewhere = isNarrative()
                && !row.cells().containsKey(term.column())
                && !term.column().equals(StatementTree.TOTAL)
                && row.cells().keySet().stream().anyMatch(column -> !column.equals(StatementTree.TOTAL));
        return operand.isUnknown() && isToldElsewhere
                ? operand(term, row.key(), name(row), Operand.State.BLANK, row.line())
                : operand;
    }

    private Operand cell(Term term, StatementRow row) {
        var cell = row.cells().get(term.column());
        if (cell == null || isUnplaced(row, term.column())) {
            return operand(term, row.key(), name(row), Operand.State.UNKNOWN, row.line());
        }
        var figure = figures.computeIfAbsent(cell, printed -> PrintedFigure.of(printed, statement.unit()));
        if (figure.isEmpty() && !PrintedFigure.isSilent(cell)) {
            return operand(term, row.key(), name(row), Operand.State.UNKNOWN, row.line());
        }
        return figure.map(found -> printed(term, row, cell, found))
                .orElseGet(() -> operand(term, row.key(), name(row), Operand.State.BLANK, lineOf(cell, row)));
    }

    private Operand printed(Term term, StatementRow row, PrintedCell cell, PrintedFigure figure) {
        var amount = new Amount(Math.floorDiv(figure.amount().fen(), (long) term.divisor()) * term.sign());
        return new Operand(
                statement.number(),
                row.key(),
                term.column(),
                name(row),
                Operand.State.PRINTED,
                term.sign(),
                amount,
                cell.text(),
                lineOf(cell, row),
                statement.unit());
    }

    private Operand operand(Term term, String row, Text name, Operand.State state, int line) {
        return new Operand(
                statement.number(),
                row,
                term.column(),
                name,
                state,
                term.sign(),
                Amount.ZERO,
                "",
                line,
                statement.unit());
    }

    /** A row bears its code, then its name as printed. */
    Text name(StatementRow row) {
        return names.computeIfAbsent(row, this::spell);
    }

    private Text spell(StatementRow row) {
        var label = row.label().isEmpty() ? row.key() : row.label();
        if (TableVocabulary.isCode(row.key())) {
            var name = row.label().isEmpty() ? row.key() : row.key() + " " + row.label();
            return new Text(name, name);
        }
        var known = table.rows().get(row.key());
        return new Text(label, known == null ? label : known.en());
    }

    private boolean isUnplaced(StatementRow row, String column) {
        return statement.unplaced().stream()
                .anyMatch(amount ->
                        amount.rowKey().equals(row.key()) && amount.columns().contains(column));
    }

    private static int lineOf(PrintedCell cell, StatementRow row) {
        return cell.line() > 0 ? cell.line() : row.line();
    }
}
