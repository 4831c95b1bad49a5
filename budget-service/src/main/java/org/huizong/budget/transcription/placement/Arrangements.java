package org.huizong.budget.transcription.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.tableset.TableTemplate.ColumnSum;
import org.huizong.budget.transcription.TranscribedBook.UnreadableLine;
import org.huizong.budget.transcription.placement.RowDomain.Candidate;
import org.huizong.budget.transcription.table.PrintedRow;
import org.huizong.budget.transcription.table.TableReading;
import org.huizong.contracts.money.Amount;

/**
 * All ways to put the figures of a row into its columns in printed order that keep the sums of the row. Twelve columns
 * have at most 924 ways, so enumeration is bounded by nature.
 */
final class Arrangements {

    /** Arrangements kept for one document: rows that do not add up keep all of theirs, and a hostile text has many. */
    static final class Budget {

        private static final int MOST = 100_000;

        private int left = MOST;

        private boolean spend(int candidates) {
            left -= candidates;
            return left >= 0;
        }
    }

    private final TableReading table;
    private final Budget budget;
    private final long halfUnit;

    Arrangements(TableReading table, Budget budget) {
        this.table = table;
        this.budget = budget;
        this.halfUnit = Rounding.halfUnit(table);
    }

    RowDomain of(PrintedRow row) {
        if (!row.placed().isEmpty()) {
            return new RowDomain(row, List.of(placed(row)));
        }
        var all = new ArrayList<Candidate>();
        var figures = row.figures().stream()
                .map(figure -> PrintedFigure.amount(figure.text(), table.unit())
                        .orElse(Amount.ZERO)
                        .fen())
                .toList();
        extend(row, figures, new int[figures.size()], 0, all);
        var domain = new RowDomain(row, all);
        if (figures.size() > 1) {
            domain.retainSums(candidate -> keepsSums(row, candidate));
        }
        // A total is never left out while a part of it is printed: the first figure is the total, whatever the rest is.
        domain.retain(candidate -> candidate.places().length == 0 || candidate.places()[0] == 0);
        return budget.spend(domain.candidates().size()) ? domain : unread(row);
    }

    private RowDomain unread(PrintedRow row) {
        table.unreadable().add(new UnreadableLine(row.line(), row.label(), "无法归列的数字过多"));
        var blank = new PrintedRow(
                row.key(), row.code(), row.label(), row.parent(), row.line(), row.columns(), List.of(), Map.of());
        return new RowDomain(blank, List.of(new Candidate(new long[row.columns().size()], new int[0])));
    }

    private Candidate placed(PrintedRow row) {
        var values = new long[row.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Optional.ofNullable(row.placed().get(row.columns().get(i)))
                    .flatMap(cell -> PrintedFigure.amount(cell.text(), table.unit()))
                    .orElse(Amount.ZERO)
                    .fen();
        }
        return new Candidate(values, new int[0]);
    }

    private void extend(PrintedRow row, List<Long> figures, int[] places, int figure, List<Candidate> all) {
        if (figure == places.length) {
            var values = new long[row.columns().size()];
            for (int i = 0; i < places.length; i++) {
                values[places[i]] = figures.get(i);
            }
            all.add(new Candidate(values, places.clone()));
            return;
        }
        int from = figure == 0 ? 0 : places[figure - 1] + 1;
        int to = row.columns().size() - (places.length - figure);
        for (int column = from; column <= to; column++) {
            places[figure] = column;
            extend(row, figures, places, figure + 1, all);
        }
    }

    private boolean keepsSums(PrintedRow row, Candidate candidate) {
        return table.template().sums().stream()
                .filter(sum -> row.columns().contains(sum.whole()))
                .allMatch(sum -> keepsSum(row, candidate, sum));
    }

    private boolean keepsSum(PrintedRow row, Candidate candidate, ColumnSum sum) {
        long whole = candidate.values()[row.columns().indexOf(sum.whole())];
        long parts = 0;
        int printed = 0;
        for (var part : sum.parts()) {
            long value = candidate.values()[row.columns().indexOf(part)];
            parts = Math.addExact(parts, value);
            printed += value == 0 ? 0 : 1;
        }
        return (whole == 0) == (printed == 0) && Math.abs(Math.subtractExact(whole, parts)) <= (printed + 1) * halfUnit;
    }
}
