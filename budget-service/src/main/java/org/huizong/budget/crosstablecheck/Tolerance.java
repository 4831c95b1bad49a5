package org.huizong.budget.crosstablecheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.budget.crosstablecheck.Evaluation.Sides;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 容差: how far the two sides of a relation may drift apart by rounding alone. */
record Tolerance(BookIndex book) {

    private static final String ROUNDED = "n";
    private static final String EXACT = "0";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * A tolerance of 0 is for one figure printed twice: where a side adds up printed figures, each of them was rounded for
     * itself, whatever the rule says.
     *
     * @param tolerance as the rule says it: {@code n}, {@code 0} or an amount
     */
    Amount allowance(String tolerance, Sides sides) {
        var printed = sides.operands().filter(Operand::isPrinted).toList();
        boolean isOneUnit = printed.stream().map(Operand::unit).distinct().count() == 1;
        boolean isSum = EXACT.equals(tolerance) && (isSum(sides.left()) || isSum(sides.right()));
        if (tolerance.equals(ROUNDED) || !isOneUnit || isSum) {
            return halfSteps(printed);
        }
        AmountUnit unit = printed.get(0).unit();
        return unit.parse(tolerance);
    }

    private static boolean isSum(List<Operand> side) {
        return side.stream().filter(Operand::isPrinted).count() > 1;
    }

    /** As many halves of the last printed place as there are rounded figures; the coarsest table decides. */
    Amount halfSteps(List<Operand> printed) {
        var amounts = printed.stream()
                .filter(operand -> operand.kind() != FigureKind.PERCENT && operand.kind() != FigureKind.NUMBER)
                .toList();
        return Stream.concat(
                        ofBooks(amounts),
                        printed.stream()
                                .filter(operand -> operand.kind() == FigureKind.PERCENT)
                                .map(Tolerance::halfPercent))
                .reduce(Amount.ZERO, Amount::plus);
    }

    /** Each book has its own precision. */
    private Stream<Amount> ofBooks(List<Operand> amounts) {
        return amounts.stream()
                .collect(Collectors.groupingBy(operand -> operand.source().book()))
                .values()
                .stream()
                .map(ofOne -> book.precision(ofOne.get(0).source())
                        .allowance(
                                ofOne.stream().mapToInt(Operand::roundings).sum(),
                                ofOne.stream()
                                        .map(Operand::statement)
                                        .distinct()
                                        .toList()));
    }

    private static Amount halfPercent(Operand operand) {
        int decimals = PrintedFigure.of(new PrintedCell(operand.text(), operand.line()), operand.unit())
                .map(PrintedFigure::decimals)
                .orElse(0);
        return new Amount(operand.unit()
                .parse(HALF.movePointLeft(decimals).toPlainString())
                .fen());
    }
}
