package org.huizong.budget.crosstablecheck;

import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;

/**
 * 上年数: what a sentence says of the year before. It prints the change and its direction, seldom the figure itself, which
 * is then the amount less the signed change and bears the rounding of both.
 */
final class PriorYear {

    private static final String AMOUNT = "amount";
    private static final String CHANGE = "change";
    private static final String PRIOR = "prior";
    private static final String DIRECTION = "direction";

    private final StatementIndex section;
    private final WordLists words;

    PriorYear(StatementIndex section, WordLists words) {
        this.section = section;
        this.words = words;
    }

    /** @param roundings how many rounded figures it was made from */
    record Figure(Amount amount, int line, int roundings) {}

    /** Empty when the sentence does not tell it. */
    Optional<Figure> of(StatementRow row, FigureKind kind) {
        return kind == FigureKind.GROWTH ? growth(row) : base(row);
    }

    Optional<Figure> base(StatementRow row) {
        var printed = section.figure(row, PRIOR);
        if (printed.isPresent()) {
            return printed.map(figure -> new Figure(figure.amount(), line(row, PRIOR), 1));
        }
        return section.figure(row, AMOUNT).flatMap(amount -> growth(row)
                .map(growth -> new Figure(amount.amount().minus(growth.amount()), line(row, AMOUNT), 2)));
    }

    /** 增加 is positive, 减少 negative; a change of nothing has no direction. */
    Optional<Figure> growth(StatementRow row) {
        var change = section.figure(row, CHANGE);
        int sign = Optional.ofNullable(row.cells().get(DIRECTION))
                .map(word -> words.sign(word.text()))
                .orElse(0);
        return change.filter(figure -> sign != 0 || figure.amount().isZero())
                .map(figure -> new Figure(
                        sign < 0 ? Amount.ZERO.minus(figure.amount()) : figure.amount(), line(row, CHANGE), 1));
    }

    private static int line(StatementRow row, String column) {
        return row.cells().get(column).line();
    }
}
