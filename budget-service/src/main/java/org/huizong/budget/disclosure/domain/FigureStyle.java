package org.huizong.budget.disclosure.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.AmountUnit;

/**
 * 数字的印法: how the figures of one disclosure are printed. Most books print two places throughout. A book that lives in its
 * sentences writes 130 for 130.00 and 5.3 for 5.33; it is printed with the places that it uses itself.
 */
record FigureStyle(MoneyDisplay money, PercentDisplay percent) {

    private static final Set<String> PERCENTAGES = Set.of("share", "rate", "deviation");
    private static final int USUAL_PLACES = 2;

    static FigureStyle usual(AmountUnit unit) {
        return new FigureStyle(MoneyDisplay.of(unit), PercentDisplay.USUAL);
    }

    /** As the book prints its own figures; as usual where it prints none. */
    static FigureStyle told(BookContent content, AmountUnit unit) {
        var amounts = places(rows(content), false);
        var percentages = places(content.narrative().stream().flatMap(section -> section.rows().stream()), true);
        int percentPlaces = percentages.stream()
                .mapToInt(Integer::intValue)
                .filter(places -> places > 0)
                .max()
                .orElse(USUAL_PLACES);
        boolean trimmedMoney = amounts.stream().anyMatch(places -> places < USUAL_PLACES);
        boolean trimmedPercent = percentages.stream().anyMatch(places -> places < percentPlaces);
        return new FigureStyle(
                MoneyDisplay.of(unit).trimmed(trimmedMoney), new PercentDisplay(percentPlaces, trimmedPercent));
    }

    private static Stream<StatementRow> rows(BookContent content) {
        return content.statements().stream().flatMap(statement -> statement.rows().stream());
    }

    private static List<Integer> places(Stream<StatementRow> rows, boolean percentages) {
        return rows.flatMap(row -> row.cells().entrySet().stream())
                .filter(cell -> !percentages || PERCENTAGES.contains(cell.getKey()))
                .map(cell -> cell.getValue())
                .map(PrintedCell::text)
                .filter(text -> PrintedFigure.isFigure(text) && text.chars().anyMatch(Character::isDigit))
                .map(PrintedFigure::decimals)
                .toList();
    }
}
