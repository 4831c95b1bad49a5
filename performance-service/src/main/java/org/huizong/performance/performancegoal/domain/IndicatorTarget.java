package org.huizong.performance.performancegoal.domain;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 指标值: a target, or an actual value (实际完成值), as printed and as understood. What cannot be understood stays as printed with
 * the operator {@link TargetOperator#UNREADABLE}; nothing is guessed.
 *
 * @param printed the cell without white space
 * @param value the number as printed, an ISO day ({@code 2025-12-31}) or month ({@code 2025-12}), or the qualitative
 *     words; empty when unreadable
 * @param unit unit of the number as printed; empty when there is none
 */
public record IndicatorTarget(String printed, TargetOperator operator, String value, String unit) {

    public static final IndicatorTarget BLANK = new IndicatorTarget("", TargetOperator.UNREADABLE, "", "");

    private static final Set<TargetOperator> COUNTED = EnumSet.of(
            TargetOperator.EQUAL,
            TargetOperator.AT_LEAST,
            TargetOperator.AT_MOST,
            TargetOperator.MORE_THAN,
            TargetOperator.LESS_THAN);
    private static final Map<String, TargetOperator> PREFIXES = prefixes();
    private static final Pattern DATE = Pattern.compile("(\\d{4})年(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?(?:底|末)?(前|以前|之前)?");
    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,6})?)(.*)");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern UNIT = Pattern.compile("[%‰\\p{IsHan}/·㎡²℃A-Za-z（）()]{0,10}");

    /** Reads a cell as a published goal table prints it. */
    public static IndicatorTarget ofPrinted(String cell) {
        var printed = cell.replaceAll("[\\s\\u3000\\u00a0]+", "");
        var text = halfWidth(printed);
        for (var prefix : PREFIXES.entrySet()) {
            if (text.startsWith(prefix.getKey())) {
                return compared(
                        printed,
                        prefix.getValue(),
                        text.substring(prefix.getKey().length()));
            }
        }
        return withoutOperator(printed, text);
    }

    /** The same target with a unit that stands outside of its cell. */
    public IndicatorTarget withUnit(String unitBesideTheCell) {
        return new IndicatorTarget(printed, operator, value, unitBesideTheCell);
    }

    /** The number of the target; empty for words and dates. */
    public Optional<BigDecimal> number() {
        return PLAIN_NUMBER.matcher(value).matches() ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }

    /** Whether only a number can meet the target. */
    public boolean isCounted() {
        return COUNTED.contains(operator) && number().isPresent();
    }

    /** Whether the text begins with a sign or a word of comparison. */
    public static boolean beginsWithOperator(String text) {
        var half = halfWidth(text);
        return PREFIXES.keySet().stream().anyMatch(half::startsWith);
    }

    private static IndicatorTarget compared(String printed, TargetOperator operator, String rest) {
        var date = DATE.matcher(rest);
        if (date.matches()) {
            return new IndicatorTarget(printed, operator, isoDate(date), "");
        }
        var number = NUMBER.matcher(rest.replace(",", ""));
        if (number.matches() && UNIT.matcher(number.group(2)).matches()) {
            return new IndicatorTarget(printed, operator, number.group(1), number.group(2));
        }
        return new IndicatorTarget(printed, TargetOperator.UNREADABLE, "", "");
    }

    private static IndicatorTarget withoutOperator(String printed, String text) {
        var date = DATE.matcher(text);
        if (date.matches()) {
            return new IndicatorTarget(printed, TargetOperator.DATE, isoDate(date), "");
        }
        var number = NUMBER.matcher(text.replace(",", ""));
        if (number.matches()) {
            return bounded(printed, number.group(1), number.group(2));
        }
        boolean words = !text.isEmpty() && text.codePoints().noneMatch(Character::isDigit);
        return new IndicatorTarget(
                printed, words ? TargetOperator.QUALITATIVE : TargetOperator.UNREADABLE, words ? printed : "", "");
    }

    /** 95%以上, 3万元以内: the comparison stands behind the unit. */
    private static IndicatorTarget bounded(String printed, String number, String behind) {
        var operator = behind.endsWith("以上")
                ? TargetOperator.AT_LEAST
                : behind.endsWith("以内") || behind.endsWith("以下") ? TargetOperator.AT_MOST : TargetOperator.UNSTATED;
        var unit = operator == TargetOperator.UNSTATED ? behind : behind.replaceAll("及?以[上内下]$", "");
        return UNIT.matcher(unit).matches()
                ? new IndicatorTarget(printed, operator, number, unit)
                : new IndicatorTarget(printed, TargetOperator.UNREADABLE, "", "");
    }

    private static String isoDate(Matcher date) {
        var iso = new StringBuilder(date.group(1));
        for (int group = 2; group <= 3 && date.group(group) != null; group++) {
            iso.append('-').append(date.group(group).length() == 1 ? "0" : "").append(date.group(group));
        }
        return iso.toString();
    }

    private static String halfWidth(String text) {
        var half = new StringBuilder();
        text.chars()
                .forEach(c -> half.append(
                        (char) (c >= 0xff01 && c <= 0xff5e && c != 0xff08 && c != 0xff09 ? c - 0xfee0 : c)));
        return half.toString();
    }

    private static Map<String, TargetOperator> prefixes() {
        var prefixes = new LinkedHashMap<String, TargetOperator>();
        // Longer signs first: ">=" must not be read as ">".
        for (var sign : new String[] {">=", "=>", "≥", "≧", "⩾", "大于等于", "大于或等于", "不低于", "不少于", "不小于", "至少"}) {
            prefixes.put(sign, TargetOperator.AT_LEAST);
        }
        for (var sign : new String[] {"<=", "=<", "≤", "≦", "⩽", "小于等于", "小于或等于", "不高于", "不超过", "不多于", "不大于", "至多"}) {
            prefixes.put(sign, TargetOperator.AT_MOST);
        }
        for (var sign : new String[] {">", "大于", "高于", "超过", "多于"}) {
            prefixes.put(sign, TargetOperator.MORE_THAN);
        }
        for (var sign : new String[] {"<", "小于", "低于", "少于"}) {
            prefixes.put(sign, TargetOperator.LESS_THAN);
        }
        for (var sign : new String[] {"=", "等于", "达到"}) {
            prefixes.put(sign, TargetOperator.EQUAL);
        }
        return prefixes;
    }
}
