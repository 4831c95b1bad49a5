package org.huizong.budget.comparison;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.huizong.budget.rollupfact.Fact;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;

/**
 * 可比数: the facts of one book added up to the rows of its tables, each row in total and by column. A row exists when some fact
 * stands on it or below it.
 */
public final class FigureTables {

    /** The tables that facts come from; {@code rollup-fact/cube-projection.yaml} reads the same tables. */
    private static final Map<Cube, String> TABLES = Map.of(
            Cube.REVENUE, "2",
            Cube.EXPENDITURE, "3",
            Cube.GENERAL_PUBLIC_BUDGET, "5",
            Cube.BASIC, "6",
            Cube.PROJECT_EXPENDITURE, "7",
            Cube.THREE_PUBLIC, "10",
            Cube.CARRYOVER, "11");

    private final TreeMap<FigureRow, Map<String, Long>> amounts = new TreeMap<>();
    private final Map<FigureRow, Set<String>> movedFrom = new TreeMap<>();

    /** Numbers of the tables that can be compared. */
    public static Set<String> numbers() {
        return new TreeSet<>(TABLES.values());
    }

    public static FigureTables of(List<Fact> facts) {
        return of(facts, UnaryOperator.identity());
    }

    /** @param functions where the money of a functional code stands in the other book's edition */
    public static FigureTables of(List<Fact> facts, UnaryOperator<String> functions) {
        var tables = new FigureTables();
        facts.forEach(fact -> tables.add(fact, functions));
        return tables;
    }

    private void add(Fact fact, UnaryOperator<String> functions) {
        var code = fact.cube().dimensions().contains(Dimension.FUNCTION) ? fact.key(Dimension.FUNCTION) : "";
        var place = code.isEmpty() ? code : functions.apply(code);
        for (var row : FigureRow.of(TABLES.get(fact.cube()), fact, place)) {
            var cells = amounts.computeIfAbsent(row, key -> new TreeMap<>());
            cells.merge(FigureRow.TOTAL, fact.amount().fen(), Math::addExact);
            cells.merge(column(fact), fact.amount().fen(), Math::addExact);
            if (!place.equals(code) && row.key().startsWith(place)) {
                movedFrom.computeIfAbsent(row, key -> new TreeSet<>()).add(code);
            }
        }
    }

    private static String column(Fact fact) {
        return switch (fact.cube()) {
            case REVENUE -> fact.key(Dimension.SOURCE);
            case PROJECT_EXPENDITURE -> fact.key(Dimension.ECONOMIC);
            case THREE_PUBLIC -> fact.key(Dimension.FUND);
            default -> fact.key(Dimension.NATURE);
        };
    }

    public Set<FigureRow> rows() {
        return amounts.keySet();
    }

    public boolean has(FigureRow row) {
        return amounts.containsKey(row);
    }

    /** Columns of a row that hold a fact, {@code total} among them. */
    Set<String> columns(FigureRow row) {
        return amounts.getOrDefault(row, Map.of()).keySet();
    }

    /** In fen; zero where no fact stands. */
    public long amount(FigureRow row, String column) {
        return amounts.getOrDefault(row, Map.of()).getOrDefault(column, 0L);
    }

    /** The codes that the money of this row had in its own edition, where they were others. */
    Set<String> movedFrom(FigureRow row) {
        return Set.copyOf(movedFrom.getOrDefault(row, Set.of()));
    }
}
