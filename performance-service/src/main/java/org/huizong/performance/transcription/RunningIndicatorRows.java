package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/**
 * Rows of a project's indicator table whose columns are lost (text of a PDF: cells broken over lines, blank cells vanished).
 * Rows are put together from the order of the columns and three anchors: the basis (计划标准 …), the weight right before the
 * scoring rule, and the rule's own ending 赋分.
 */
final class RunningIndicatorRows {

    private static final int MOST_PIECES = 5;

    private final List<Word> words;
    private final Vocabulary vocabulary;
    private final ReadingReport report;
    private final IndicatorLevels levels;
    private final TargetSplit split;
    private final List<PerformanceIndicator> rows = new ArrayList<>();

    RunningIndicatorRows(List<Word> words, Vocabulary vocabulary, ReadingReport report) {
        this.words = new ArrayList<>(words);
        this.vocabulary = vocabulary;
        this.report = report;
        this.levels = new IndicatorLevels(vocabulary);
        this.split = new TargetSplit(vocabulary);
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
            var shape = shapeAt(name);
            if (shape.isEmpty()) {
                reportWords(name, words.size(), "no complete indicator row");
                break;
            }
            add(name, shape.get());
            cursor = shape.get().end();
        }
        return rows;
    }

    /** Word positions of one row: target ends at the basis, the prior actual at the weight, the rule at its ending. */
    private record Shape(int basis, int basisEnd, int weight, int ruleEnd, int end) {}

    private record Span(int from, int to) {}

    private Optional<Shape> shapeAt(int name) {
        var basis = basisFrom(name);
        var rule = ruleEndFrom(name);
        if (basis.isPresent() && (rule.isEmpty() || basis.get().to() <= rule.getAsInt())) {
            return shapeWithBasis(basis.get(), rule);
        }
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        return lastPoints(name, rule.getAsInt()).stream()
                .mapToObj(weight -> shapeWithoutBasis(name, weight, rule.getAsInt()))
                .findFirst();
    }

    private Optional<Shape> shapeWithBasis(Span basis, OptionalInt rule) {
        int next = basisFrom(basis.to()).map(Span::from).orElse(words.size());
        boolean ruled = rule.isPresent() && rule.getAsInt() <= next;
        var weight = ruled ? lastPoints(basis.to(), rule.getAsInt()) : firstWeight(basis.to(), next);
        if (weight.isEmpty()) {
            return Optional.empty();
        }
        int ruleEnd = ruled ? rule.getAsInt() : weight.getAsInt() + 1;
        return Optional.of(new Shape(basis.from(), basis.to(), weight.getAsInt(), ruleEnd, evidenceEnd(ruleEnd)));
    }

    /** The basis is no word of the list: what stands between the target and the prior actual. */
    private Shape shapeWithoutBasis(int name, int weight, int ruleEnd) {
        int basis = TargetSplit.operatorIn(words, name, weight).stream()
                .map(target -> Math.min(weight, targetEnd(target, weight)))
                .findFirst()
                .orElseGet(() -> split.wordsEnd(words, name, weight));
        int basisEnd = weight;
        for (int i = weight - 1; i > basis; i--) {
            var tail = IndicatorLevels.join(words, i, weight);
            if (tail.equals("新增") || tail.matches("\\d+(\\.\\d+)?.{0,6}")) {
                basisEnd = i;
            }
        }
        return new Shape(basis, basisEnd, weight, ruleEnd, evidenceEnd(ruleEnd));
    }

    private int targetEnd(int target, int limit) {
        int end = target + 1;
        while (end < limit && !IndicatorLevels.join(words, target, end).matches(".*\\d.*")) {
            end++;
        }
        boolean unitFollows = end < limit && vocabulary.isUnit(words.get(end).text());
        return unitFollows && !IndicatorLevels.join(words, target, end).endsWith("%") ? end + 1 : end;
    }

    private void add(int name, Shape shape) {
        var target = split.in(words, name, shape.basis());
        int nameEnd = target.orElse(shape.basis());
        var printed = IndicatorTarget.ofPrinted(IndicatorLevels.join(words, nameEnd, shape.basis()));
        if (nameEnd == name || printed.operator() == TargetOperator.UNREADABLE) {
            reportWords(name, shape.basis(), "target is not understood");
        }
        rows.add(new PerformanceIndicator(
                "",
                levels.level1(),
                levels.level2(),
                IndicatorLevels.join(words, name, nameEnd),
                printed,
                IndicatorLevels.join(words, shape.basis(), shape.basisEnd()),
                IndicatorLevels.join(words, shape.basisEnd(), shape.weight()),
                new Points(words.get(shape.weight()).text()),
                IndicatorLevels.join(words, shape.weight() + 1, shape.ruleEnd()),
                IndicatorLevels.join(words, shape.ruleEnd(), shape.end()),
                new SourceLines(
                        words.get(name).line(), words.get(shape.end() - 1).line())));
    }

    private Optional<Span> basisFrom(int start) {
        for (int from = start; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size() && to <= from + MOST_PIECES; to++) {
                if (vocabulary.isBasis(IndicatorLevels.join(words, from, to))) {
                    return Optional.of(new Span(from, to));
                }
            }
            if (from > start && vocabulary.looksLikeBasis(words.get(from).text())) {
                return Optional.of(new Span(from, from + 1));
            }
        }
        return Optional.empty();
    }

    private OptionalInt ruleEndFrom(int start) {
        for (int i = start; i < words.size(); i++) {
            boolean broken = words.get(i).text().equals("分")
                    && i > start
                    && words.get(i - 1).text().endsWith("赋");
            if (words.get(i).text().endsWith("赋分") || broken) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt lastPoints(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (Points.areIn(words.get(i).text())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Without a rule behind it the weight is the first number that no unit follows. */
    private OptionalInt firstWeight(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean unitFollows =
                    i + 1 < to && vocabulary.isUnit(words.get(i + 1).text());
            if (Points.areIn(words.get(i).text()) && !unitFollows) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private int evidenceEnd(int start) {
        for (int to = start + 1; to <= words.size() && to <= start + MOST_PIECES; to++) {
            if (vocabulary.isEvidence(IndicatorLevels.join(words, start, to))) {
                return to;
            }
        }
        boolean levelFollows = levels.beginsAt(words, start);
        boolean ownCell = start < words.size() && words.get(start).before() != Word.Gap.BLANK_LINE;
        if (levelFollows || !ownCell) {
            return start;
        }
        int to = start + 1;
        while (to < words.size() && words.get(to).before() == Word.Gap.SPACE) {
            to++;
        }
        return to;
    }

    private void reportWords(int from, int to, String reason) {
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
