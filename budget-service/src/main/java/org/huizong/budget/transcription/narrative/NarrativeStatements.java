package org.huizong.budget.transcription.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** Statements that grow figure by figure; what no sentence prints stays absent. */
final class NarrativeStatements {

    private static final String TOTAL = "total";

    private final String template;
    private final Map<String, Map<String, StatementRow>> statements =
            new TreeMap<>((one, other) -> Integer.compare(number(one), number(other)));

    NarrativeStatements(String template) {
        this.template = template;
    }

    /** Puts the figure unless an earlier sentence has filled the cell. */
    void put(String statement, String row, String column, PrintedCell cell) {
        var rows = rows(statement);
        var known = rows.computeIfAbsent(
                row, key -> new StatementRow(key, "", "", parent(key), cell.line(), new LinkedHashMap<>()));
        known.cells().putIfAbsent(column, cell);
    }

    /** A row of its own; a second row of the same code keeps its own figures. */
    void add(
            String statement,
            String key,
            String code,
            String label,
            String parent,
            List<String> columns,
            PrintedCell cell) {
        var rows = rows(statement);
        var unique = key;
        for (int i = 2; rows.containsKey(unique); i++) {
            unique = key + "#" + i;
        }
        var cells = new LinkedHashMap<String, PrintedCell>();
        columns.forEach(column -> cells.put(column, cell));
        rows.put(unique, new StatementRow(unique, code, label, parent, cell.line(), cells));
    }

    Optional<PrintedCell> cell(String statement, String row, String column) {
        return Optional.ofNullable(rows(statement).get(row))
                .map(found -> found.cells().get(column));
    }

    Optional<Long> fen(String statement, String row, String column) {
        return cell(statement, row, column)
                .flatMap(cell -> PrintedFigure.amount(cell.text(), AmountUnit.TEN_THOUSAND_YUAN))
                .map(Amount::fen);
    }

    List<StatementRow> rowsOf(String statement) {
        return List.copyOf(rows(statement).values());
    }

    void remove(String statement, String row) {
        rows(statement).remove(row);
    }

    /** Both statements speak of the same money when their totals are equal: rows and columns hold for the other one too. */
    void copy(String from, String to, List<String> columns) {
        if (!fen(from, TOTAL, TOTAL).isPresent() || !fen(from, TOTAL, TOTAL).equals(fen(to, TOTAL, TOTAL))) {
            return;
        }
        for (var column : columns) {
            cell(from, TOTAL, column).ifPresent(cell -> put(to, TOTAL, column, cell));
        }
        for (var row : rowsOf(from)) {
            rows(to).putIfAbsent(row.key(), row);
        }
    }

    List<Statement> statements() {
        var all = new ArrayList<Statement>();
        statements.forEach((number, rows) -> {
            if (!rows.isEmpty()) {
                all.add(new Statement(
                        number,
                        template,
                        AmountUnit.TEN_THOUSAND_YUAN,
                        rows.values().stream()
                                .map(row -> orphan(row, rows) ? withoutParent(row, rows) : row)
                                .toList(),
                        List.of(),
                        0));
            }
        });
        return all;
    }

    private static boolean orphan(StatementRow row, Map<String, StatementRow> rows) {
        return !row.parent().isEmpty() && !rows.containsKey(row.parent());
    }

    /** 公务用车购置费 without a row for 公务用车 is a part of the total. */
    private static StatementRow withoutParent(StatementRow row, Map<String, StatementRow> rows) {
        var parent = rows.containsKey(TOTAL) && !row.key().equals(TOTAL) ? TOTAL : "";
        return new StatementRow(row.key(), row.code(), row.label(), parent, row.line(), row.cells());
    }

    private Map<String, StatementRow> rows(String statement) {
        return statements.computeIfAbsent(statement, number -> new LinkedHashMap<>());
    }

    private static String parent(String key) {
        return switch (key) {
            case TOTAL -> "";
            case "vehicle-purchase", "vehicle-operation" -> "vehicle";
            default -> key.contains(".") ? key.substring(0, key.lastIndexOf('.')) : TOTAL;
        };
    }

    private static int number(String statement) {
        return Integer.parseInt(statement.substring(1));
    }
}
