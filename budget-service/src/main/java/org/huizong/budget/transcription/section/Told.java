package org.huizong.budget.transcription.section;

import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.contracts.money.AmountUnit;

/** A cell of the narrative on its way: the figure, and the unit that is printed behind it. */
record Told(String text, String unit, int line) {

    static Told words(String text, int line) {
        return new Told(text, "", line);
    }

    boolean isMoney() {
        return !unit.isEmpty();
    }

    AmountUnit amountUnit() {
        return switch (unit) {
            case "元" -> AmountUnit.YUAN;
            case "亿元" -> AmountUnit.HUNDRED_MILLION_YUAN;
            default -> AmountUnit.TEN_THOUSAND_YUAN;
        };
    }

    /** As printed, or converted exactly where the section counts in another unit. */
    PrintedCell in(AmountUnit section) {
        if (!isMoney() || amountUnit() == section) {
            return new PrintedCell(text, line);
        }
        var converted = PrintedFigure.amount(text, amountUnit()).map(section::format);
        return new PrintedCell(converted.orElse(text + unit), line);
    }
}
