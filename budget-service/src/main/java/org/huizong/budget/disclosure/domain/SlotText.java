package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 原因与用途: a passage that the unit wrote. An amount in it that repeats the figure it explains, its change, or last year's
 * figure is bound to that figure, so that it moves with it; every other word stands as written.
 */
final class SlotText {

    private static final Pattern MONEY = Pattern.compile("(?<![\\d.])(\\d{1,12}(?:\\.\\d{1,6})?)(\\s?)(万元|亿元|元)");

    private SlotText() {}

    /**
     * An amount that the passage may repeat.
     *
     * @param written as it stood when the passage was written
     * @param now what it is today
     */
    record Repeated(Amount written, Amount now, Binding binding) {}

    static List<Run> runs(String text, List<Repeated> repeated) {
        var runs = new ArrayList<Run>();
        var matcher = MONEY.matcher(text);
        int from = 0;
        while (matcher.find()) {
            var unit = unit(matcher.group(3));
            var written = matcher.group(1);
            var bound = PrintedFigure.amount(written, unit).flatMap(amount -> repeatedBy(amount, repeated));
            if (bound.isPresent()) {
                add(runs, text.substring(from, matcher.start()));
                runs.add(new Run.Bound(
                        restyled(written, unit, bound.get()), bound.get().binding()));
                from = matcher.end(1);
            }
        }
        add(runs, text.substring(from));
        return runs;
    }

    private static Optional<Repeated> repeatedBy(Amount amount, List<Repeated> repeated) {
        return repeated.stream()
                .filter(known -> !amount.isZero() && known.written().equals(amount))
                .findFirst();
    }

    /** In the unit and with the places that the passage uses. */
    private static String restyled(String written, AmountUnit unit, Repeated repeated) {
        var display = MoneyDisplay.of(unit);
        boolean full = written.equals(display.text(repeated.written()));
        return full ? display.text(repeated.now()) : display.shortText(repeated.now());
    }

    private static AmountUnit unit(String word) {
        return Stream.of(AmountUnit.values())
                .filter(unit -> unit.chineseName().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static void add(List<Run> runs, String words) {
        if (!words.isEmpty()) {
            runs.add(new Run.Words(words));
        }
    }
}
