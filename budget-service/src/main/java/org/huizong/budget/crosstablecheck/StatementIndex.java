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
import org.huizong.contracts.money.AmountUnit;

/** One statement or section made ready for questions: what stands in a cell, which rows are parts of a row. */
final class StatementIndex {

    private static final String STATE = "state";

    private final Statement statement;
    private final TableVocabulary.Table table;
    private final TableOperands operands;
    private final PriorYear priorYear;
    private final boolean isListing;
    private final Map<String, StatementRow> rows = new LinkedHashMap<>();
    private final Map<String, List<StatementRow>> children = new LinkedHashMap<>();
    /** A cell is asked for by many relations but read once; identity suffices, as the statement does not change. */
    private final Map<PrintedCell, Optional<PrintedFigure>> figures = new IdentityHashMap<>();

    private final RowNames names;

    StatementIndex(Statement statement, TableVocabulary vocabulary, Operand.Source book) {
        this.statement = statement;
        this.table = vocabulary.require(statement.number());
        var source = new Operand.Source(book.book(), book.bookName(), statement.number());
        this.operands = new TableOperands(source, table, statement.unit());
        this.names = new RowNames(table);
        this.priorYear = new PriorYear(this, vocabulary.words());
        var tree = new StatementTree(statement);
        for (int i = 0; i < statement.rows().size(); i++) {
            var row = tree.row(i);
            rows.putIfAbsent(row.key(), row);
            var parts = children.computeIfAbsent(row.key(), key -> new ArrayList<>());
            tree.children(i).forEach(child -> parts.add(tree.row(child)));
        }
        this.isListing = table.lists(rows.keySet());
    }

    Statement statement() {
        return statement;
    }

    TableVocabulary.Table table() {
        return table;
    }

    PriorYear priorYear() {
        return priorYear;
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

    /** Every row that a term means. */
    List<StatementRow> rows(Term term) {
        return switch (term.rows()) {
            case CHILDREN -> children(term.row());
            case PROJECTS -> entries(term.row() + "#");
            case ENTRIES -> entries(term.row());
            default -> row(term.row()).stream().toList();
        };
    }

    /** Rows but the total whose keys begin so. */
    List<StatementRow> entries(String prefix) {
        return statement.rows().stream()
                .filter(row -> row.key().startsWith(prefix) && !row.key().equals(StatementTree.TOTAL))
                .toList();
    }

    /** The cell that a term names, {@link Operand.State#NO_ROW} counting as none where codes are listed only if used. */
    Operand cell(Term term) {
        var row = rows.get(term.row());
        if (row != null) {
            return cell(term, row);
        }
        var name = table.rows().getOrDefault(term.row(), new Text(term.row(), term.row()));
        return silent(term, term.row(), name, isNone(term) ? Operand.State.NO_ROW : Operand.State.UNKNOWN, 0);
    }

    private boolean isNone(Term term) {
        return table.isSection()
                ? isListing
                        && !term.row().equals(StatementTree.TOTAL)
                        && table.kind(term.column()) != FigureKind.PERCENT
                : !isNarrative() && (TableVocabulary.isCode(term.row()) || rows.isEmpty());
    }

    /** A part that a sentence tells in another column has nothing in this one. */
    Operand part(Term term, StatementRow row) {
        var operand = cell(term, row);
        boolean isToldElsewhere = isNarrative()
                && !row.cells().containsKey(term.column())
                && !term.column().equals(StatementTree.TOTAL)
                && row.cells().keySet().stream().anyMatch(column -> !column.equals(StatementTree.TOTAL));
        return operand.isUnknown() && isToldElsewhere
                ? silent(term, row.key(), name(row), Operand.State.BLANK, row.line())
                : operand;
    }

    private Operand cell(Term term, StatementRow row) {
        var kind = table.kind(term.column());
        var cell = row.cells().get(term.column());
        if (kind.isDerived()) {
            return priorYear
                    .of(row, kind)
                    .map(figure -> derived(term, row, figure))
                    .orElseGet(() -> silent(term, row.key(), name(row), silence(row), row.line()));
        }
        if (cell == null || isUnplaced(row, term.column())) {
            return silent(term, row.key(), name(row), silence(row), row.line());
        }
        return figure(row, term.column())
                .map(found -> printed(term, row, cell, found))
                .orElseGet(() -> silent(
                        term,
                        row.key(),
                        name(row),
                        PrintedFigure.isSilent(cell) ? Operand.State.BLANK : Operand.State.UNKNOWN,
                        lineOf(cell, row)));
    }

    /** 未安排: a sentence that says there is none says so of every figure. */
    private Operand.State silence(StatementRow row) {
        boolean isDenied = table.isSection()
                && row.cells().containsKey(STATE)
                && row.cells().values().stream().noneMatch(cell -> PrintedFigure.of(cell, statement.unit())
                        .isPresent());
        return isDenied ? Operand.State.BLANK : Operand.State.UNKNOWN;
    }

    /** What a cell says; empty when it says nothing or no figure. */
    Optional<PrintedFigure> figure(StatementRow row, String column) {
        var cell = row.cells().get(column);
        return cell == null
                ? Optional.empty()
                : figures.computeIfAbsent(cell, printed -> PrintedFigure.of(printed, unit(column)));
    }

    AmountUnit unit(String column) {
        return operands.unit(column);
    }

    private Operand printed(Term term, StatementRow row, PrintedCell cell, PrintedFigure figure) {
        return operand(term, row, new PriorYear.Figure(figure.amount(), lineOf(cell, row), 1), cell.text());
    }

    private Operand derived(Term term, StatementRow row, PriorYear.Figure figure) {
        return operand(term, row, figure, statement.unit().format(figure.amount()));
    }

    private Operand operand(Term term, StatementRow row, PriorYear.Figure figure, String text) {
        return operands.told(term, new TableOperands.Place(row.key(), name(row), figure.line()), figure, text);
    }

    private Operand silent(Term term, String row, Text name, Operand.State state, int line) {
        return operands.silent(term, new TableOperands.Place(row, name, line), state);
    }

    Text name(StatementRow row) {
        return names.of(row);
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
