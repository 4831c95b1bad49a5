package org.huizong.budget.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.money.Amount;

/**
 * 换版报表: a table whose functional codes stand in another edition's tree. What a row prints beyond its parts moves with its own
 * code, so every column keeps its total, and rows without functional codes stay as they are.
 */
public final class EditionTable {

    /** Functional classes begin with 2, economic ones with 3 and 5. */
    private static final Pattern FUNCTION = Pattern.compile("(2\\d{2}(?:\\d{2}){0,8})(#.+)?");

    private static final int CLASS_DIGITS = 3;

    private final Statement statement;
    private final UnaryOperator<String> places;
    private final UnaryOperator<String> names;
    private final Map<String, Map<String, Amount>> sums = new TreeMap<>();
    private final Map<String, Set<String>> movedFrom = new HashMap<>();
    private final Map<String, String> projects = new HashMap<>();
    private String root = "";

    private EditionTable(Statement statement, UnaryOperator<String> places, UnaryOperator<String> names) {
        this.statement = statement;
        this.places = places;
        this.names = names;
    }

    /**
     * @param places where the money of a code stands in the other edition
     * @param names of codes by the list of that edition
     */
    public static List<EditionRow> of(Statement statement, UnaryOperator<String> places, UnaryOperator<String> names) {
        return new EditionTable(statement, places, names).rows();
    }

    private List<EditionRow> rows() {
        statement.rows().stream().filter(EditionTable::isFunction).forEach(this::move);
        var rows = new ArrayList<EditionRow>();
        boolean moved = false;
        for (var row : statement.rows()) {
            if (!isFunction(row)) {
                rows.add(new EditionRow(row.key(), row.code(), row.label(), row.parent(), Set.of(), printed(row)));
            } else if (!moved) {
                moved = true;
                sums.forEach((key, cells) -> rows.add(row(key, cells)));
            }
        }
        return List.copyOf(rows);
    }

    private void move(StatementRow row) {
        var match = FUNCTION.matcher(row.key());
        match.matches();
        var code = match.group(1);
        if (code.length() == CLASS_DIGITS && match.group(2) == null) {
            root = row.parent();
        }
        var place = places.apply(code);
        var path = path(place);
        if (match.group(2) != null) {
            path.add(place + match.group(2));
            projects.put(place + match.group(2), row.label());
        }
        var own = own(row);
        own.forEach((column, amount) -> path.forEach(
                key -> sums.computeIfAbsent(key, added -> new LinkedHashMap<>()).merge(column, amount, Amount::plus)));
        boolean says = own.values().stream().anyMatch(amount -> !amount.isZero());
        if (says && !place.equals(code)) {
            path.stream().filter(key -> key.startsWith(place)).forEach(key -> movedFrom
                    .computeIfAbsent(key, added -> new TreeSet<>())
                    .add(code));
        }
    }

    /** What the row says beyond the rows below it, column by column. */
    private Map<String, Amount> own(StatementRow row) {
        var own = new LinkedHashMap<String, Amount>();
        for (var column : row.cells().keySet()) {
            value(row, column)
                    .ifPresent(value -> own.put(
                            column,
                            children(row).stream()
                                    .flatMap(child -> value(child, column).stream())
                                    .reduce(value, Amount::minus)));
        }
        return own;
    }

    /** A blank above printed parts says what they add up to. */
    private Optional<Amount> value(StatementRow row, String column) {
        var cell = row.cells().get(column);
        if (cell != null && !cell.isBlank()) {
            return PrintedFigure.amount(cell.text(), statement.unit());
        }
        return children(row).stream()
                .flatMap(child -> value(child, column).stream())
                .reduce(Amount::plus);
    }

    private List<StatementRow> children(StatementRow row) {
        return statement.rows().stream()
                .filter(child -> child.parent().equals(row.key()) && isFunction(child))
                .toList();
    }

    private EditionRow row(String key, Map<String, Amount> cells) {
        boolean project = projects.containsKey(key);
        var code = project ? key.substring(0, key.indexOf('#')) : key;
        boolean told = !code.equals(Dimension.UNSPECIFIED);
        var parent = code.length() > CLASS_DIGITS && told ? code.substring(0, code.length() - 2) : root;
        return new EditionRow(
                key,
                told ? code : "",
                project ? projects.get(key) : names.apply(code),
                project ? code : parent,
                Set.copyOf(movedFrom.getOrDefault(key, Set.of())),
                cells);
    }

    private Map<String, Amount> printed(StatementRow row) {
        var cells = new LinkedHashMap<String, Amount>();
        row.cells().forEach((column, cell) -> {
            if (!cell.isBlank()) {
                PrintedFigure.amount(cell.text(), statement.unit()).ifPresent(amount -> cells.put(column, amount));
            }
        });
        return cells;
    }

    private static List<String> path(String code) {
        var path = new ArrayList<String>();
        if (code.equals(Dimension.UNSPECIFIED)) {
            path.add(code);
            return path;
        }
        for (int length = CLASS_DIGITS; length <= code.length(); length += 2) {
            path.add(code.substring(0, length));
        }
        return path;
    }

    private static boolean isFunction(StatementRow row) {
        return FUNCTION.matcher(row.key()).matches();
    }
}
