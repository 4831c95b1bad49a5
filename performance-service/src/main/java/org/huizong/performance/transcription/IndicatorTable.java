package org.huizong.performance.transcription;

import java.util.List;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.reader.DisclosureDocument.SourceLine;

/** 绩效指标 of one goal form, in whatever layout the form has been published. */
final class IndicatorTable {

    private final Vocabulary vocabulary;

    IndicatorTable(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<PerformanceIndicator> read(List<SourceLine> lines, ReadingReport report) {
        if (lines.isEmpty()) {
            return List.of();
        }
        return new TabbedIndicatorRows(lines, vocabulary, report).read().orElseGet(() -> running(lines, report));
    }

    private List<PerformanceIndicator> running(List<SourceLine> lines, ReadingReport report) {
        var words = Word.in(lines);
        var header = IndicatorHeader.at(words, 0);
        if (!header.found()) {
            lines.forEach(line -> report.unreadable(line, "no headings of an indicator table"));
            return List.of();
        }
        var body = words.subList(header.words(), words.size());
        return header.judged()
                ? new RunningIndicatorRows(body, vocabulary, report).read()
                : new OverallIndicatorRows(body, header, vocabulary, report).read();
    }
}
