package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/**
 * Indicators of a self-evaluation whose columns are lost. A row is proved by its order: a name, a target, an actual value, two
 * figures of points; or by five words on one line. What fits neither is reported.
 */
final class RunningEvaluationRows {

    private static final String REASON = "no complete row of the self-evaluation: its columns are lost";

    private final List<Word> words;
    private final Vocabulary vocabulary;
    private final ReadingReport report;
    private final IndicatorLevels levels;
    private final List<EvaluatedIndicator> rows = new ArrayList<>();

    RunningEvaluationRows(List<Word> words, Vocabulary vocabulary, ReadingReport report) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.report = report;
        this.levels = new IndicatorLevels(vocabulary);
    }

    List<EvaluatedIndicator> read() {
        int cursor = 0;
        while (cursor < words.size()) {
            int name = levels.take(words, cursor);
            if (name > cursor && (name == words.size() || levels.beginsAt(words, name))) {
                rows.add(row(name - 1, name - 1, name - 1, name - 1));
                cursor = name;
                continue;
            }
            int limit = nextLevel(name + 1);
            var target = targetIn(name, limit);
            if (target.isEmpty()) {
                report(name, limit);
                cursor = limit;
                continue;
            }
            int end = deviationEnd(target.getAsInt() + 4, limit);
            rows.add(row(name, target.getAsInt(), target.getAsInt() + 4, end));
            cursor = end;
        }
        return rows;
    }

    private int nextLevel(int from) {
        int at = from;
        while (at < words.size() && !levels.beginsAt(words, at)) {
            at++;
        }
        return at;
    }

    private OptionalInt targetIn(int name, int limit) {
        for (int at = name + 1; at + 3 < limit; at++) {
            if (isTarget(words.get(at).text()) && isScored(at)) {
                return OptionalInt.of(at);
            }
        }
        boolean oneLine = name + 4 < limit
                && words.get(name + 4).line() == words.get(name).line()
                && (name + 5 >= limit
                        || words.get(name + 5).line() != words.get(name).line());
        return oneLine && isScored(name + 1) ? OptionalInt.of(name + 1) : OptionalInt.empty();
    }

    private boolean isScored(int target) {
        return Points.areIn(words.get(target + 2).text())
                && Points.areIn(words.get(target + 3).text());
    }

    private boolean isTarget(String word) {
        var operator = IndicatorTarget.ofPrinted(word).operator();
        return operator == TargetOperator.QUALITATIVE
                ? vocabulary.isQualitative(word)
                : operator != TargetOperator.UNREADABLE;
    }

    /** The reason of a deviation ends with its line; what begins a line is the name of the next row. */
    private int deviationEnd(int from, int limit) {
        int end = from;
        while (end < limit && words.get(end).before() == Word.Gap.SPACE) {
            end++;
        }
        boolean last = nextRow(end, limit).isEmpty();
        return last ? limit : end;
    }

    private OptionalInt nextRow(int from, int limit) {
        return from < limit ? targetIn(from, limit) : OptionalInt.empty();
    }

    private EvaluatedIndicator row(int name, int target, int scored, int end) {
        boolean blank = name == target;
        return new EvaluatedIndicator(
                levels.level1(),
                levels.level2(),
                blank ? "" : IndicatorLevels.join(words, name, target),
                IndicatorTarget.ofPrinted(blank ? "" : words.get(target).text()),
                IndicatorTarget.ofPrinted(blank ? "" : words.get(target + 1).text()),
                blank ? Points.BLANK : new Points(words.get(target + 2).text()),
                blank ? Points.BLANK : new Points(words.get(target + 3).text()),
                IndicatorLevels.join(words, scored, end),
                new SourceLines(
                        words.get(name).line(),
                        words.get(Math.max(name, end - 1)).line()));
    }

    private void report(int from, int to) {
        for (int at = from; at < to; ) {
            int line = words.get(at).line();
            var text = new StringBuilder();
            for (; at < to && words.get(at).line() == line; at++) {
                text.append(text.isEmpty() ? "" : " ").append(words.get(at).text());
            }
            report.unreadable(line, text.toString(), REASON);
        }
    }
}
