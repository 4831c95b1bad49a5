package org.huizong.performance.transcription;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;

/**
 * 项目支出绩效自评表 whose columns are lost: the text of a PDF. It is read as far as its words prove it; the two goals in words have no
 * border between them unless each is one word, so they are otherwise left to the report.
 */
final class RunningEvaluationReader {

    private static final Pattern LABEL =
            Pattern.compile("(项目名称|主管部门|(?:项目)?实施单位|项目资金|(?:项目)?(?:负责人|联系人|填报人|填表人|经办人)|联系电话)[:：]?");
    private static final Pattern INDICATOR_HEADINGS = Pattern.compile(
            "一级指标二级指标三级指标(?:年度)?(?:指标|目标)值(?:[（(]A[)）])?(?:全年)?(?:实际)?完成值(?:[（(]B[)）])?(?:分值|权重)得分(?:偏差原因分析及改进措施|偏差原因分析|备注)?");
    private static final String FUND_HEADINGS = "年初预算数全年预算数全年执行数分值执行率得分";
    private static final int FUND_COLUMNS = 6;
    private static final int MOST_PIECES = 12;

    private final GoalForm form;
    private final List<Word> words;
    private final Vocabulary vocabulary;
    private final ReadingReport report;

    RunningEvaluationReader(GoalForm form, Vocabulary vocabulary, ReadingReport report) {
        this.form = form;
        this.words = Word.in(form.body());
        this.vocabulary = vocabulary;
        this.report = report;
    }

    /** Empty when no project is named or one of the two rows of headings is not as the form has it. */
    Optional<SelfEvaluation> read() {
        int[] funds = headings(Pattern.compile(FUND_HEADINGS), "年初预算");
        int[] table = headings(INDICATOR_HEADINGS, "一级");
        if (funds.length == 0 || table.length == 0 || table[0] < funds[1]) {
            return Optional.empty();
        }
        var head = labelled(funds[0]);
        var project = head.getOrDefault("项目名称", "");
        if (project.isEmpty()) {
            return Optional.empty();
        }
        var executions = new LinkedHashMap<String, Execution>();
        int behindFunds = funds(funds[1], table[0], executions);
        var goals = goals(behindFunds, table[0]);
        int total = indexOf("总分", table[1]);
        var indicators = rows(table[1], total);
        return Optional.of(new SelfEvaluation(
                form.year().orElse(0),
                project,
                head.getOrDefault("主管部门", ""),
                head.getOrDefault("实施单位", head.getOrDefault("项目实施单位", "")),
                List.copyOf(executions.values()),
                goals.get(0),
                goals.get(1),
                indicators,
                pointsAt(total + 1),
                pointsAt(total + 2),
                form.lines()));
    }

    private List<EvaluatedIndicator> rows(int from, int total) {
        int behind = Math.min(total + 3, words.size());
        var rest = words.subList(behind, words.size());
        boolean persons =
                !rest.isEmpty() && EvaluationCells.isPerson(rest.get(0).text());
        if (!persons) {
            rest.forEach(word -> report.unreadable(word.line(), word.text(), "no field of the form"));
        }
        return new RunningEvaluationRows(words.subList(from, total), vocabulary, report).read();
    }

    /** First word and the word behind the headings; empty when they are not there. */
    private int[] headings(Pattern headings, String beginning) {
        for (int from = 0; from < words.size(); from++) {
            if (!words.get(from).text().startsWith(beginning)) {
                continue;
            }
            int longest = 0;
            for (int to = from + 1; to <= Math.min(words.size(), from + 3 * MOST_PIECES); to++) {
                longest =
                        headings.matcher(IndicatorLevels.join(words, from, to)).matches() ? to : longest;
            }
            if (longest > 0) {
                return new int[] {from, longest};
            }
        }
        return new int[0];
    }

    private Map<String, String> labelled(int end) {
        var text = IndicatorLevels.join(words, 0, end);
        var fields = new LinkedHashMap<String, String>();
        var label = LABEL.matcher(text);
        boolean found = label.find();
        while (found) {
            var name = label.group(1);
            int from = label.end();
            found = label.find();
            fields.putIfAbsent(name, text.substring(from, found ? label.start() : text.length()));
        }
        return fields;
    }

    private int funds(int from, int end, Map<String, Execution> rows) {
        var unit = EvaluationCells.isInYuan(IndicatorLevels.join(words, 0, from))
                ? AmountUnit.YUAN
                : AmountUnit.TEN_THOUSAND_YUAN;
        int at = from;
        while (at < end) {
            int label = fundingEnd(at, end);
            if (label < 0) {
                return at;
            }
            var funding = EvaluationCells.funding(IndicatorLevels.join(words, at, label));
            if (!areFigures(label, end)) {
                report.unreadable(words.get(at).line(), IndicatorLevels.join(words, at, label), "no row of the money");
                at = label;
                continue;
            }
            rows.putIfAbsent(funding, execution(funding, label, unit));
            at = label + FUND_COLUMNS;
        }
        return at;
    }

    private int fundingEnd(int from, int end) {
        for (int to = from + 1; to <= Math.min(end, from + 4); to++) {
            if (!EvaluationCells.funding(IndicatorLevels.join(words, from, to)).isEmpty()) {
                return to;
            }
        }
        return -1;
    }

    private boolean areFigures(int from, int end) {
        return from + FUND_COLUMNS <= end
                && words.subList(from, from + FUND_COLUMNS).stream()
                        .allMatch(word -> word.text().matches("[\\d,]+(\\.\\d+)?[%％]?|[—–\\-－/]+"));
    }

    private Execution execution(String funding, int at, AmountUnit unit) {
        int line = words.get(at).line();
        return new Execution(
                funding,
                EvaluationCells.amount(words.get(at).text(), line, unit, report),
                EvaluationCells.amount(words.get(at + 1).text(), line, unit, report),
                EvaluationCells.amount(words.get(at + 2).text(), line, unit, report),
                EvaluationCells.points(words.get(at + 3).text()),
                EvaluationCells.rate(words.get(at + 4).text()),
                EvaluationCells.points(words.get(at + 5).text()));
    }

    private List<String> goals(int from, int end) {
        var labels = List.of("年度总体目标", "预期目标", "实际完成情况", "绩效指标", "年度绩效指标完成情况");
        var rest = words.subList(from, end).stream()
                .filter(word -> !labels.contains(word.text()))
                .toList();
        if (rest.size() == 2) {
            return List.of(rest.get(0).text(), rest.get(1).text());
        }
        rest.forEach(word ->
                report.unreadable(word.line(), word.text(), "nothing parts the expected from the achieved goal"));
        return List.of("", "");
    }

    private int indexOf(String text, int from) {
        for (int at = from; at < words.size(); at++) {
            if (words.get(at).text().equals(text)) {
                return at;
            }
        }
        return words.size();
    }

    private Points pointsAt(int at) {
        return at < words.size() && Points.areIn(words.get(at).text())
                ? new Points(words.get(at).text())
                : Points.BLANK;
    }
}
