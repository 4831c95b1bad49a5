package org.huizong.budget.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.workbook.SheetCell.Look;
import org.huizong.contracts.money.AmountUnit;

/**
 * Figures as cells. A figure in the table's own unit looks as it is printed, 0 apart from 0.00 and both from a blank; one that
 * was filed in yuan keeps its exact value under the table's two decimals.
 */
final class FigureCells {

    /** Digits that a spreadsheet keeps of a number; more of them stand as text. */
    private static final int KEPT_DIGITS = 15;

    private static final String ZEROS = "000000";

    private final AmountUnit printed;
    private final AmountUnit shown;

    /**
     * @param printed unit of the statement's texts
     * @param shown unit of the sheet
     */
    FigureCells(AmountUnit printed, AmountUnit shown) {
        this.printed = printed;
        this.shown = shown;
    }

    SheetCell at(int row, int column, PrintedCell cell) {
        var text = cell.text();
        var plain = text.replace(",", "");
        var amount = PrintedFigure.amount(text, printed);
        if (amount.isEmpty() || !plain.matches("-?\\d+(?:\\.\\d+)?")) {
            return SheetCell.text(row, column, Look.FIGURE, text);
        }
        boolean isOwnUnit = printed == shown;
        var value = new BigDecimal(isOwnUnit ? plain : shown.format(amount.get()));
        int decimals = isOwnUnit ? Math.min(PrintedFigure.decimals(text), ZEROS.length()) : 2;
        if (value.precision() > KEPT_DIGITS) {
            return SheetCell.text(row, column, Look.FIGURE, value.toPlainString());
        }
        var format = (text.contains(",") ? "#,##0" : "0") + (decimals == 0 ? "" : "." + ZEROS.substring(0, decimals));
        return new SheetCell(row, column, 1, 1, Look.FIGURE, "", Optional.of(value), format);
    }
}
