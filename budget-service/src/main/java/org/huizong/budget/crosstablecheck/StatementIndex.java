package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.AmountUnit;

/** One statement or section made ready for questions: which rows it has, which of them are parts of a row. */
final class StatementIndex {

    private static final String ORDINAL = "#";

    private final Statement statement;
    private final TableVocabulary.Table table;
    private final TableOperands operands;
    private final PriorYear priorYear;
    private final RowNames names;
    private final boolean isNarrative;
    private final boolean isListing;
    private final List<IndexedRow> all = new ArrayList<>();
    private final Map<String, IndexedRow> rows = new LinkedHashMap<>();
    private final Map<String, List<IndexedRow>> children = new HashMap<>();
    /** By what their keys begin with. */
    private final Map<String, List<IndexedRow>> entries = new HashMap<>();

    StatementIndex(Statement statement, TableVocabulary vocabulary, Operand.Source book) {
        this.statement = statement;
        this.table = vocabulary.require(statement.number());
        this.isNarrative = TableVocabulary.isNarrative(statement.number());
        this.operands = new TableOperands(this, new Operand.Source(book.book(), book.bookName(), statement.number()));
        this.names = new RowNames(table);
        this.priorYear = new PriorYear(this, vocabulary.words());
        index();
        this.isListing = table.lists(rows.keySet());
    }

    private void index() {
        statement.rows().forEach(row -> all.add(new IndexedRow(row, names.of(row))));
        var tree = new StatementTree(statement);
        for (int i = 0; i < all.size(); i++) {
            var row = all.get(i);
            rows.putIfAbsent(row.key(), row);
            if (!tree.children(i).isEmpty()) {
                var parts = children.computeIfAbsent(row.key(), key -> new ArrayList<>());
                tree.children(i).forEach(child -> parts.add(all.get(child)));
            }
        }
    }

    Statement statement() {
        return statement;
    }

    TableVocabulary.Table table() {
        return table;
    }

    TableOperands operands() {
        return operands;
    }

    PriorYear priorYear() {
        return priorYear;
    }

    boolean isNarrative() {
        return isNarrative;
    }

    /** Whether a row that it does not name is none. */
    boolean isListing() {
        return isListing;
    }

    Set<String> keys() {
        return rows.keySet();
    }

    Optional<IndexedRow> indexed(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    Optional<StatementRow> row(String key) {
        return indexed(key).map(IndexedRow::row);
    }

    boolean isParent(String key) {
        return children.containsKey(key);
    }

    /** Every row that a term means by its row. */
    List<IndexedRow> rows(Term.Rows meant, String row) {
        return switch (meant) {
            case CHILDREN -> children.getOrDefault(row, List.of());
            case PROJECTS -> beginning(row + ORDINAL);
            case ENTRIES -> beginning(row);
            default -> indexed(row).stream().toList();
        };
    }

    /** Rows but the total whose keys begin so. */
    List<StatementRow> entries(String prefix) {
        return beginning(prefix).stream().map(IndexedRow::row).toList();
    }

    private List<IndexedRow> beginning(String prefix) {
        return entries.computeIfAbsent(prefix, begin -> all.stream()
                .filter(row -> row.key().startsWith(begin) && !row.key().equals(StatementTree.TOTAL))
                .toList());
    }

    /** What a cell says; empty when it says nothing or no figure. */
    Optional<PrintedFigure> figure(StatementRow row, String column) {
        var cell = row.cells().get(column);
        return cell == null ? Optional.empty() : PrintedFigure.of(cell, unit(column));
    }

    AmountUnit unit(String column) {
        return operands.unit(column);
    }

    Text name(StatementRow row) {
        return names.of(row);
    }

    /** Whether an amount of the row may stand in this column or in another. */
    boolean isUnplaced(String row, String column) {
        for (var amount : statement.unplaced()) {
            if (amount.rowKey().equals(row) && amount.columns().contains(column)) {
                return true;
            }
        }
        return false;
    }
}
