package org.huizong.budget.transcription.narrative;

import java.util.regex.Matcher;
import org.huizong.contracts.money.AmountUnit;

/** Amounts of sentences: the narrative counts in 万元 and now and then in 元. */
final class NarrativeAmount {

    private NarrativeAmount() {}

    /** @param matcher group 1 the figure, group 2 its unit; a figure in 万元 stays as printed */
    static String wan(Matcher matcher) {
        return wan(matcher.group(1), matcher.group(2));
    }

    static String wan(String figure, String unit) {
        var plain = figure.replace(",", "");
        return switch (unit) {
            case "元" -> AmountUnit.TEN_THOUSAND_YUAN.format(AmountUnit.YUAN.parse(plain));
            case "亿元" -> AmountUnit.TEN_THOUSAND_YUAN.format(AmountUnit.HUNDRED_MILLION_YUAN.parse(plain));
            default -> plain;
        };
    }
}
