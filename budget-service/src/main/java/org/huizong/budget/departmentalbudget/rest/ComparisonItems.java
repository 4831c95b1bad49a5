package org.huizong.budget.departmentalbudget.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.huizong.budget.comparison.ComparedCell;
import org.huizong.budget.comparison.FigureNames;
import org.huizong.budget.comparison.Rates;
import org.huizong.budget.comparison.ShownAmounts;
import org.huizong.budget.departmentalbudget.rest.ComparisonBody.ItemBody;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** Writes the items of a comparison: amounts in the unit asked for, rates from the exact figures. */
final class ComparisonItems {

    private static final String HUNDREDTH = "0.01";

    private final FigureNames names;
    private final AmountUnit unit;
    private final Measures measures;

    /** Which rates two stages have, beside the growth that all have. */
    enum Measures {
        GROWTH,
        EXECUTION,
        /** 年初预算 against 决算. */
        EXECUTION_AND_DEVIATION
    }

    /** @param unit of the amounts, exact */
    ComparisonItems(FigureNames names, AmountUnit unit, Measures measures) {
        this.names = names;
        this.unit = unit;
        this.measures = measures;
    }

    List<ItemBody> exact(List<ComparedCell> cells) {
        return cells.stream()
                .map(cell -> item(cell, cell.baseFen().orElse(0L), cell.amountFen()))
                .toList();
    }

    /** Two decimals of the unit; shown parts add up to what is shown above them. */
    List<ItemBody> rounded(List<ComparedCell> cells) {
        long step = unit.parse(HUNDREDTH).fen();
        var base = shown(cells, cell -> cell.baseFen().orElse(0L), step);
        var amounts = shown(cells, ComparedCell::amountFen, step);
        return cells.stream()
                .map(cell -> item(cell, base.get(cell), amounts.get(cell)))
                .toList();
    }

    private static Map<ComparedCell, Long> shown(
            List<ComparedCell> cells, ToLongFunction<ComparedCell> amounts, long step) {
        return ShownAmounts.of(cells, amounts, step);
    }

    private ItemBody item(ComparedCell cell, long shownBase, long shownAmount) {
        var row = cell.row();
        boolean told = cell.baseFen().isPresent();
        return new ItemBody(
                "t" + row.table() + "/" + row.key() + "/" + cell.column(),
                row.table(),
                row.key(),
                row.dimension(),
                row.level().orElse(null),
                names.of(row),
                cell.column(),
                names.ofColumn(cell.column()),
                cell.presence().code(),
                cell.basis().code(),
                cell.movedFrom().isEmpty()
                        ? null
                        : cell.movedFrom().stream().sorted().collect(Collectors.toList()),
                told ? money(shownBase) : null,
                money(shownAmount),
                told ? money(Math.subtractExact(shownAmount, shownBase)) : null,
                text(cell.baseFen().flatMap(base -> Rates.growth(base, cell.amountFen()))),
                text(cell.baseFen().flatMap(base -> deviation(base, cell.amountFen()))),
                text(cell.baseFen().flatMap(base -> execution(base, cell.amountFen()))));
    }

    private Optional<BigDecimal> deviation(long budget, long finalAccounts) {
        return measures == Measures.EXECUTION_AND_DEVIATION ? Rates.deviation(budget, finalAccounts) : Optional.empty();
    }

    private Optional<BigDecimal> execution(long budget, long executed) {
        return measures == Measures.GROWTH ? Optional.empty() : Rates.execution(budget, executed);
    }

    private String money(long fen) {
        return unit.format(new Amount(fen));
    }

    private static String text(Optional<BigDecimal> rate) {
        return rate.map(BigDecimal::toPlainString).orElse(null);
    }
}
