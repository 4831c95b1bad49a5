package org.huizong.budget.crosstablecheck;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 打印数: a figure as printed together with what it says. A blank and a dash say nothing; 0 and 0.00 say zero.
 *
 * @param decimals how many decimals are printed
 */
public record PrintedFigure(Amount amount, int decimals) {

    private static final Set<String> SILENT = Set.of("", "-", "--", "—", "——", "－", "/", "\\", "－－");

    /** Empty when the cell says nothing, or nothing that can be read as an amount. */
    public static Optional<PrintedFigure> of(PrintedCell cell, AmountUnit unit) {
        var text = plain(cell.text());
        if (!isNumber(text)) {
            return Optional.empty();
        }
        try {
            int point = text.indexOf('.');
            return Optional.of(new PrintedFigure(unit.parse(text), point < 0 ? 0 : text.length() - point - 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Digits, perhaps behind a minus, perhaps with a point between them. */
    private static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        boolean isPointed = point > start && point < text.length() - 1;
        return text.length() > start
                && (point < 0 || isPointed)
                && isDigits(text, start, point < 0 ? text.length() : point)
                && (point < 0 || isDigits(text, point + 1, text.length()));
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A cell that is filled, but not with an amount. */
    public static boolean isMalformed(PrintedCell cell, AmountUnit unit) {
        return !isSilent(cell) && of(cell, unit).isEmpty();
    }

    public static boolean isSilent(PrintedCell cell) {
        return cell.isBlank() || SILENT.contains(cell.text().strip());
    }

    /** Full-width digits become plain ones, group separators go. */
    private static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "").strip();
    }

    /** Most figures are: then there is nothing to normalize. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }
}
