package org.huizong.budget.ceiling.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * 控制口径: which money of a book a ceiling counts; an empty word does not narrow, and three empty words mean the total
 * expenditure.
 *
 * @param functionClass three digits of a functional class (类)
 * @param nature {@code basic} 基本支出 or {@code project} 项目支出
 * @param fund fund that this year's revenue comes from; a carry-over belongs to none
 */
public record CeilingMeasure(String functionClass, String nature, String fund) {

    public static final CeilingMeasure TOTAL = new CeilingMeasure("", "", "");

    public static final List<String> NATURES = List.of("basic", "project");

    public static final List<String> FUNDS = List.of(
            "general-public-budget",
            "government-managed-funds",
            "state-capital-operations",
            "special-account",
            "unit-funds");

    private static final Pattern FUNCTION_CLASS = Pattern.compile("[1-9]\\d{2}");

    public CeilingMeasure {
        if (!functionClass.isEmpty() && !FUNCTION_CLASS.matcher(functionClass).matches()) {
            throw new IllegalArgumentException("a functional class has three digits");
        }
        if (!nature.isEmpty() && !NATURES.contains(nature)) {
            throw new IllegalArgumentException("nature must be one of " + NATURES);
        }
        if (!fund.isEmpty() && !FUNDS.contains(fund)) {
            throw new IllegalArgumentException("fund must be one of " + FUNDS);
        }
        if (!nature.isEmpty() && !fund.isEmpty()) {
            throw new IllegalArgumentException("no table of a book divides a fund by nature");
        }
    }

    /** As a place in the tables: what it counts stands in the revenue table or in the expenditure table. */
    public boolean countsRevenue() {
        return !fund.isEmpty();
    }
}
