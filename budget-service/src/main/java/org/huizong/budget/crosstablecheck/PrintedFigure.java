package org.huizong.budget.crosstablecheck;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 打印数: a figure as printed together with what it says. A blank and a dash say nothing; 0 and 0.00 say zero.
 *
 * @param decimals how many decimals are printed
 */
public record PrintedFigure(Amount amount, int decimals) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[-.\\d]*");
    private static final Set<String> SILENT = Set.of("", "-", "--", "—", "——", "－", "/", "\\", "－－");

    /** Empty when the cell says nothing, or nothing that can be read as an amount. */
    public static Optional<PrintedFigure> of(PrintedCell cell, AmountUnit unit) {
        var text = plain(cell.text());
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            int point = text.indexOf('.');
            return Optional.of(new PrintedFigure(unit.parse(text), point < 0 ? 0 : text.length() - point - 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A cell that is filled, but not with an amount. */
    public static boolean isMalformed(PrintedCell cell, AmountUnit unit) {
        return !isSilent(cell) && of(cell, unit).isEmpty();
    }

    public static boolean isSilent(PrintedCell cell) {
        return SILENT.contains(cell.text().strip());
    }

    /** Full-width digits become plain ones, group separators go. */
    private static String plain(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "").strip();
    }
}
