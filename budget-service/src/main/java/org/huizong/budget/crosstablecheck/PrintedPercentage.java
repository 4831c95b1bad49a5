package org.huizong.budget.crosstablecheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.crosstablecheck.Evaluation.Outcome;
import org.huizong.budget.crosstablecheck.Evaluation.Sides;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** A percentage as printed beside what its figures make. */
record PrintedPercentage(BigDecimal printed, Percentage recomputed) {

    /** Empty when the whole is nothing: what is then to be printed is a rule of its own. */
    static Optional<PrintedPercentage> of(Sides sides, Tolerance tolerance) {
        var whole = rounded(sides.base(), tolerance);
        var figure = sides.left().get(0);
        if (whole.amount().isZero() || !figure.isPrinted()) {
            return Optional.empty();
        }
        var text = plain(figure);
        return Optional.of(new PrintedPercentage(
                text, new Percentage(rounded(sides.right(), tolerance), whole, Math.max(0, text.scale()))));
    }

    /** As printed, with the decimals that are printed. */
    private static BigDecimal plain(Operand figure) {
        int decimals = PrintedFigure.of(new PrintedCell(figure.text(), figure.line()), figure.unit())
                .map(PrintedFigure::decimals)
                .orElse(0);
        return new BigDecimal(figure.unit().format(figure.amount())).setScale(decimals, RoundingMode.UNNECESSARY);
    }

    private static Percentage.Rounded rounded(List<Operand> operands, Tolerance tolerance) {
        return new Percentage.Rounded(
                RelationEvaluator.sum(operands),
                tolerance.halfSteps(operands.stream().filter(Operand::isPrinted).toList()));
    }

    Outcome outcome() {
        if (printed.compareTo(recomputed.expected()) == 0) {
            return Outcome.HOLDS;
        }
        return recomputed.allows(printed) ? Outcome.ROUNDING : Outcome.INCONSISTENT;
    }

    Amount difference() {
        return AmountUnit.TEN_THOUSAND_YUAN.parse(
                printed.subtract(recomputed.expected()).toPlainString());
    }

    String expected() {
        return recomputed.expected().toPlainString();
    }
}
