package org.huizong.performance.transcription;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.huizong.reader.DisclosureDocument.SourceLine;

/**
 * 绩效表: the lines of one printed form, from its title to the line before the next heading.
 *
 * @param title the title line
 * @param body the lines behind the title
 */
record GoalForm(Kind kind, SourceLine title, List<SourceLine> body) {

    private static final Pattern YEAR = Pattern.compile("[（(](\\d{4})年度?[)）]");

    enum Kind {
        OVERALL,
        PROJECT,
        SELF_EVALUATION,
        /** Of a whole department: told, not taken in. */
        OVERALL_SELF_EVALUATION
    }

    /** Lines before the row of the indicator headings. */
    List<SourceLine> head() {
        return body.subList(0, firstIndicatorRow());
    }

    /** The row of the indicator headings and all below it. */
    List<SourceLine> indicatorLines() {
        return body.subList(firstIndicatorRow(), body.size());
    }

    OptionalInt year() {
        var match = YEAR.matcher(
                RunningText.squeeze(title.text()) + RunningText.of(head()).text());
        return match.find() ? OptionalInt.of(Integer.parseInt(match.group(1))) : OptionalInt.empty();
    }

    SourceLines lines() {
        int last = body.stream()
                .filter(line -> !line.text().isBlank())
                .mapToInt(SourceLine::number)
                .max()
                .orElse(title.number());
        return new SourceLines(title.number(), last);
    }

    /** 一级指标 may itself be broken over lines. */
    private int firstIndicatorRow() {
        for (int i = 0; i < body.size(); i++) {
            var beginning = new StringBuilder();
            for (int j = i; j < body.size() && beginning.length() < "一级指标二级".length(); j++) {
                beginning.append(RunningText.squeeze(body.get(j).text()));
            }
            if (!body.get(i).text().isBlank() && beginning.toString().startsWith("一级指标二级")) {
                return i;
            }
        }
        return body.size();
    }
}
