package org.huizong.budget.departmentalbudget.domain;

/**
 * 文字说明中的数字: one sentence of the form “X 万元，占 p%，比上年预算增加 Y 万元，增长 q%”. What a sentence does not say is
 * blank.
 *
 * @param section chapter that it stands in, such as {@code 三}, {@code 五（三）}
 * @param label what the figure is of, as printed without spaces
 * @param direction 增加, 减少 …, as printed
 */
public record NarrativeFigure(
        String section,
        String label,
        PrintedCell amount,
        PrintedCell share,
        String direction,
        PrintedCell change,
        String rateDirection,
        PrintedCell rate) {}
