package org.huizong.budget.transcription.narrative;

import java.util.regex.Matcher;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.contracts.money.AmountUnit;

/** Amounts of sentences: the narrative counts in 万元 and now and then in 元. */
final class NarrativeAmount {

    private NarrativeAmount() {}

    /** @param matcher group 1 the figure, group 2 its unit; a figure in 万元 stays as printed */
    static String wan(Matcher matcher) {
        return wan(matcher.group(1), matcher.group(2));
    }

    /** The figure in 万元; empty when it is beyond any budget. */
    static String wan(String figure, String unit) {
        var plain = figure.replace(",", "");
        var printed =
                switch (unit) {
                    case "元" -> AmountUnit.YUAN;
                    case "亿元" -> AmountUnit.HUNDRED_MILLION_YUAN;
                    default -> AmountUnit.TEN_THOUSAND_YUAN;
                };
        return PrintedFigure.amount(plain, printed)
                .map(amount ->
                        printed == AmountUnit.TEN_THOUSAND_YUAN ? plain : AmountUnit.TEN_THOUSAND_YUAN.format(amount))
                .orElse("");
    }
}
