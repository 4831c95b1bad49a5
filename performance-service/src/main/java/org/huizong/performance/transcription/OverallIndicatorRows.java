package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/**
 * Rows of the overall form (部门整体绩效目标表) whose columns are lost: name, target, basis in free words, and the weight, a number
 * up to 100 that ends its line.
 */
final class OverallIndicatorRows {

    private static final long MOST_HUNDREDTHS = 100_00;

    private final List<Word> words;
    private final IndicatorHeader header;
    private final Vocabulary vocabulary;
    private final ReadingReport report;
    private final IndicatorLevels levels;
    private final List<PerformanceIndicator> rows = new ArrayList<>();

    OverallIndicatorRows(List<Word> words, IndicatorHeader header, Vocabulary vocabulary, ReadingReport report) {
        this.words = new ArrayList<>(words);
        this.header = header;
        this.vocabulary = vocabulary;
        this.report = report;
        this.levels = new IndicatorLevels(vocabulary);
        TargetSplit.freeOperators(this.words);
    }

    List<PerformanceIndicator> read() {
        int cursor = 0;
        while (cursor < words.size()) {
            var repeated = IndicatorHeader.at(words, cursor);
            if (repeated.found()) {
                cursor += repeated.words();
                continue;
            }
            int name = levels.take(words, cursor);
            var weight = weightFrom(name + 1);
            if (weight.isEmpty()) {
                report(cursor, words.size(), "no complete indicator row");
                break;
            }
            add(cursor, name, weight.getAsInt());
            cursor = weight.getAsInt() + 1;
        }
        return rows;
    }

    private void add(int start, int name, int weight) {
        int target = targetIn(name, weight);
        int basis = target < 0 ? weight : basisAfter(target, weight);
        int nameEnd = target < 0 ? weight : target;
        int basisEnd = basisEnd(basis, weight);
        var printed = IndicatorTarget.ofPrinted(IndicatorLevels.join(words, nameEnd, basis));
        if (printed.operator() == TargetOperator.UNREADABLE) {
            report(start, weight + 1, "target is not understood");
        }
        rows.add(new PerformanceIndicator(
                "",
                levels.level1(),
                levels.level2(),
                IndicatorLevels.join(words, name, nameEnd),
                printed,
                IndicatorLevels.join(words, basis, basisEnd),
                IndicatorLevels.join(words, basisEnd, weight),
                new Points(words.get(weight).text()),
                "",
                "",
                new SourceLines(words.get(name).line(), words.get(weight).line())));
    }

    /** Where the form prints 上年完成值, a listed basis ends before it. */
    private int basisEnd(int basis, int weight) {
        for (int end = basis + 1; header.compared() && end < weight; end++) {
            if (vocabulary.isBasis(IndicatorLevels.join(words, basis, end))) {
                return end;
            }
        }
        return weight;
    }

    /** First word of the target, or -1. */
    private int targetIn(int name, int weight) {
        var byOperator = TargetSplit.operatorIn(words, name, weight);
        if (byOperator.isPresent()) {
            return byOperator.getAsInt();
        }
        for (int i = name + 1; i < weight; i++) {
            if (!understoodFrom(i, weight).isEmpty()) {
                return i;
            }
        }
        var cells = cells(name, weight);
        return cells.size() == 3 ? cells.get(1) : -1;
    }

    private int basisAfter(int target, int weight) {
        var understood = understoodFrom(target, weight);
        if (understood.isPresent()) {
            return understood.getAsInt();
        }
        var cells = cells(target, weight);
        return cells.size() > 1 ? cells.get(1) : weight;
    }

    /** End of the longest target that begins here: a compared number with its unit, a date, or known words. */
    private OptionalInt understoodFrom(int target, int weight) {
        var longest = OptionalInt.empty();
        for (int end = target + 1; end <= weight; end++) {
            var printed = IndicatorTarget.ofPrinted(IndicatorLevels.join(words, target, end));
            boolean understood =
                    switch (printed.operator()) {
                        case UNREADABLE -> false;
                        case QUALITATIVE -> vocabulary.isQualitative(printed.printed());
                        default -> printed.unit().isEmpty() || vocabulary.isUnit(printed.unit());
                    };
            if (understood) {
                longest = OptionalInt.of(end);
            }
        }
        return longest;
    }

    /** Beginnings of the cells, when no cell is broken in a way that hides its neighbour. */
    private List<Integer> cells(int from, int to) {
        var starts = new ArrayList<Integer>();
        for (int i = from; i < to; i++) {
            if (i == from || words.get(i).before() != Word.Gap.BLANK_LINE) {
                starts.add(i);
            }
        }
        return starts;
    }

    private OptionalInt weightFrom(int start) {
        for (int i = start; i < words.size(); i++) {
            var points = new Points(words.get(i).text()).hundredths();
            boolean endsItsLine = i + 1 == words.size() || words.get(i + 1).before() != Word.Gap.SPACE;
            boolean unitFollows =
                    i + 1 < words.size() && words.get(i + 1).text().matches("[年月日].*|" + "个月")
                            || i + 1 < words.size()
                                    && vocabulary.isUnit(words.get(i + 1).text());
            if (Points.areIn(words.get(i).text())
                    && points.isPresent()
                    && points.getAsLong() <= MOST_HUNDREDTHS
                    && endsItsLine
                    && !unitFollows) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private void report(int from, int to, String reason) {
        int i = from;
        while (i < to) {
            int line = words.get(i).line();
            var text = new StringBuilder();
            for (; i < to && words.get(i).line() == line; i++) {
                text.append(text.isEmpty() ? "" : " ").append(words.get(i).text());
            }
            report.unreadable(line, text.toString(), reason);
        }
    }
}
