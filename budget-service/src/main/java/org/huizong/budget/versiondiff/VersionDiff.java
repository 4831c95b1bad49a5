package org.huizong.budget.versiondiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 版本差异: what one content says and another does not, value by value: blank, 0 and 0.00 are three values. Which line of a
 * document a value stands on, and the order of rows, is no difference.
 */
public final class VersionDiff {

    /** Six decimals are the most that a figure prints, so every difference of two of them is exact in this unit. */
    private static final AmountUnit DECIMALS = AmountUnit.TEN_THOUSAND_YUAN;

    private VersionDiff() {}

    /** In the order of the newer content; what was removed comes last. */
    public static List<ContentChange> between(BookContent older, BookContent newer) {
        var before = new ContentValues(older);
        var after = new ContentValues(newer);
        var changes = new ArrayList<ContentChange>();
        after.values().forEach((place, text) -> {
            var was = Optional.ofNullable(before.values().get(place));
            if (!was.equals(Optional.of(text))) {
                changes.add(change(place, after.label(place), was, Optional.of(text)));
            }
        });
        before.values().forEach((place, text) -> {
            if (!after.values().containsKey(place)) {
                changes.add(change(place, before.label(place), Optional.of(text), Optional.empty()));
            }
        });
        return List.copyOf(changes);
    }

    private static ContentChange change(
            ContentPlace place, String rowName, Optional<String> before, Optional<String> after) {
        var difference = figure(after).flatMap(now -> figure(before).map(now::minus));
        return new ContentChange(
                place.area().code(),
                place.section(),
                place.row(),
                rowName,
                place.column(),
                before,
                after,
                difference.filter(amount -> !amount.isZero()).map(DECIMALS::format));
    }

    /** A blank is no figure: nothing has been taken away from it. */
    private static Optional<Amount> figure(Optional<String> text) {
        return text.filter(value -> !value.isEmpty() && PrintedFigure.isFigure(value))
                .flatMap(value -> PrintedFigure.amount(value, DECIMALS));
    }
}
