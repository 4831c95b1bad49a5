package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 容差: how far figures rounded for print may drift apart. Every rounded figure may be wrong by half of its last printed
 * place, so a relation between k printed figures may miss by k halves. Filed books are exact.
 */
public final class PrintedPrecision {

    private static final int USUAL_DECIMALS = 2;
    private static final int FEWEST_DECIMALS = 1;

    private final Map<String, Amount> halfSteps = new HashMap<>();

    public PrintedPrecision(CheckedBook book) {
        this(book.statements(), book.origin(), (table, column) -> true);
    }

    /** @param isAmount whether a column of a table has amounts, not percentages, counts or words */
    PrintedPrecision(List<Statement> statements, CheckedBook.Origin origin, BiPredicate<String, String> isAmount) {
        if (origin == CheckedBook.Origin.FILED) {
            return;
        }
        var decimals = new ArrayList<Integer>();
        var widest = new EnumMap<AmountUnit, Integer>(AmountUnit.class);
        for (var statement : statements) {
            decimals.add(decimals(statement, isAmount));
            widest.merge(statement.unit(), decimals.get(decimals.size() - 1), Math::max);
        }
        for (int i = 0; i < decimals.size(); i++) {
            var unit = statements.get(i).unit();
            halfSteps.put(statements.get(i).number(), halfStep(unit, decimals.get(i), widest.get(unit)));
        }
    }

    /** Half of the last printed place of a table; zero when the table is exact. */
    public Amount halfStep(String table) {
        return halfSteps.getOrDefault(table, Amount.ZERO);
    }

    /** What a relation between so many printed figures of these tables may miss; the coarsest table decides. */
    public Amount allowance(int printedFigures, List<String> tables) {
        long half =
                tables.stream().mapToLong(table -> halfStep(table).fen()).max().orElse(0);
        return new Amount(Math.multiplyExact(half, (long) printedFigures));
    }

    private static int decimals(Statement statement, BiPredicate<String, String> isAmount) {
        int most = 0;
        for (var row : statement.rows()) {
            for (var cell : row.cells().entrySet()) {
                if (isAmount.test(statement.number(), cell.getKey())) {
                    var figure = PrintedFigure.of(cell.getValue(), statement.unit());
                    most = Math.max(most, figure.map(PrintedFigure::decimals).orElse(0));
                }
            }
        }
        return most;
    }

    /** A table of whole numbers in a book that prints decimals is as fine as the book: its trailing zeros were dropped. */
    private static Amount halfStep(AmountUnit unit, int decimals, int widestInBook) {
        int places = decimals;
        if (unit != AmountUnit.YUAN && decimals < USUAL_DECIMALS) {
            places = Math.max(FEWEST_DECIMALS, Math.min(USUAL_DECIMALS, widestInBook));
        }
        long step = unit.parse("1").fen();
        for (int i = 0; i < places; i++) {
            step /= 10;
        }
        return new Amount(step / 2);
    }
}
