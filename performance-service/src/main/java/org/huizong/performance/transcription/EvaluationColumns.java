package org.huizong.performance.transcription;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns that one row of headings proves: each reaches up to the next heading, known or not, so that merged cells may be
 * counted in any way.
 */
final class EvaluationColumns {

    static final String INITIAL = "initial";
    static final String ANNUAL = "annual";
    static final String EXECUTED = "executed";
    static final String RATE = "rate";
    static final String LEVEL1 = "level1";
    static final String LEVEL2 = "level2";
    static final String LEVEL3 = "level3";
    static final String TARGET = "target";
    static final String ACTUAL = "actual";
    static final String WEIGHT = "weight";
    static final String SCORE = "score";
    static final String DEVIATION = "deviation";

    private static final String LETTER = "(?:[（(][A-Z][)）])?";
    private static final Map<String, Pattern> FUNDS = new LinkedHashMap<>();
    private static final Map<String, Pattern> INDICATORS = new LinkedHashMap<>();

    static {
        FUNDS.put(INITIAL, Pattern.compile("年初(?:预算|资金)?(?:数|额)?" + LETTER));
        FUNDS.put(ANNUAL, Pattern.compile("(?:全年|调整后?)预算(?:数|额)?" + LETTER));
        FUNDS.put(EXECUTED, Pattern.compile("(?:全年)?(?:实际)?(?:执行|支出)(?:数|额)" + LETTER));
        FUNDS.put(WEIGHT, Pattern.compile("(?:指标)?(?:分值|权重)(?:[（(](?:\\d{1,3}分?|%)[)）])?"));
        FUNDS.put(RATE, Pattern.compile("(?:预算)?执行率(?:[（(].{1,6}[)）])?"));
        FUNDS.put(SCORE, Pattern.compile("(?:自评)?得分"));
        INDICATORS.put(LEVEL1, Pattern.compile("一级指标"));
        INDICATORS.put(LEVEL2, Pattern.compile("二级指标"));
        INDICATORS.put(LEVEL3, Pattern.compile("三级指标|指标名称"));
        INDICATORS.put(TARGET, Pattern.compile("(?:年度|年初|全年|预期)?(?:计划)?(?:指标|目标)值" + LETTER));
        INDICATORS.put(ACTUAL, Pattern.compile("(?:全年|年度)?(?:实际)?完成(?:指标)?(?:值|情况)" + LETTER + "|(?:全年)?实际值" + LETTER));
        INDICATORS.put(WEIGHT, Pattern.compile("(?:指标)?(?:分值权重|分值|权重)(?:[（(](?:\\d{1,3}分?|%)[)）])?"));
        INDICATORS.put(SCORE, Pattern.compile("(?:自评)?(?:得分|评分)"));
        INDICATORS.put(DEVIATION, Pattern.compile(".*(?:偏差|未完成).*|.*改进措施.*|备注"));
    }

    private record Range(int from, int to) {}

    private final Map<String, Range> ranges;

    private EvaluationColumns(Map<String, Range> ranges) {
        this.ranges = ranges;
    }

    /** The headings of the money; empty when the row is none. */
    static Optional<EvaluationColumns> ofFunds(FormGrid grid, int row) {
        return of(grid, row, FUNDS, List.of(ANNUAL, EXECUTED));
    }

    /** The headings of the indicators; empty when the row is none. */
    static Optional<EvaluationColumns> ofIndicators(FormGrid grid, int row) {
        return of(grid, row, INDICATORS, List.of(LEVEL1, LEVEL2, LEVEL3, TARGET, ACTUAL, WEIGHT, SCORE));
    }

    private static Optional<EvaluationColumns> of(
            FormGrid grid, int row, Map<String, Pattern> headings, List<String> required) {
        var ranges = new LinkedHashMap<String, Range>();
        String open = "";
        int from = 0;
        for (int column = 0; column <= grid.width(row); column++) {
            var text = grid.text(row, column);
            if (text.isEmpty() && column < grid.width(row)) {
                continue;
            }
            if (!open.isEmpty()) {
                ranges.put(open, new Range(from, column));
            }
            open = headings.entrySet().stream()
                    .filter(heading ->
                            heading.getValue().matcher(text).matches() && !ranges.containsKey(heading.getKey()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            from = column;
        }
        return ranges.keySet().containsAll(required) ? Optional.of(new EvaluationColumns(ranges)) : Optional.empty();
    }

    /** What a row has below the heading; empty when the form has no such column. */
    String take(FormGrid grid, int row, String column) {
        var range = ranges.get(column);
        return range == null ? "" : grid.takeBetween(row, range.from(), range.to());
    }

    /** The number of columns that the headings name. */
    int count() {
        return ranges.size();
    }

    /** Last column that a heading names. */
    int lastHeading() {
        return ranges.values().stream().mapToInt(Range::from).max().orElse(0);
    }

    List<String> names() {
        return List.copyOf(ranges.keySet());
    }
}
