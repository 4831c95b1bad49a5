package org.huizong.budget.crosstablecheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        this(book.statements(), book.origin());
    }

    /** @param statements of amounts only */
    PrintedPrecision(List<Statement> statements, CheckedBook.Origin origin) {
        var widest = new HashMap<AmountUnit, Integer>();
        for (var statement : statements) {
            widest.merge(statement.unit(), decimals(statement), Math::max);
        }
        for (var statement : statements) {
            boolean exact = origin == CheckedBook.Origin.FILED;
            halfSteps.put(
                    statement.number(),
                    exact
                            ? Amount.ZERO
                            : halfStep(statement.unit(), decimals(statement), widest.get(statement.unit())));
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

    private static int decimals(Statement statement) {
        return statement.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .flatMap(cell -> PrintedFigure.of(cell, statement.unit()).stream())
                .mapToInt(PrintedFigure::decimals)
                .max()
                .orElse(0);
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
