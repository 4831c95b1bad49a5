package org.huizong.budget.departmentalbudget.domain;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import org.huizong.contracts.money.Amount;

/** Which table of a book holds the most: the one to look at when sums leave the range of any budget. */
public final class TableWeights {

    private TableWeights() {}

    /** Number of the table; empty for a book without tables. */
    public static String heaviest(BookContent content) {
        return content.statements().stream()
                .max(Comparator.comparing(TableWeights::weight))
                .map(Statement::number)
                .orElse("");
    }

    private static BigInteger weight(Statement table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .flatMap(cell -> fen(cell, table).stream())
                .map(amount -> BigInteger.valueOf(amount.fen()).abs())
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Without the limit of a printed figure: what is too large is what is looked for. */
    private static Optional<Amount> fen(PrintedCell cell, Statement table) {
        try {
            return cell.isBlank() ? Optional.empty() : Optional.of(table.unit().parse(cell.text()));
        } catch (IllegalArgumentException notAnAmount) {
            return Optional.empty();
        }
    }
}
