package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.List;
import org.huizong.reader.DisclosureDocument.SourceLine;

/** One printed word of a form whose columns are lost, and what separates it from the word before. */
record Word(String text, int line, Gap before) {

    /** Text of a PDF breaks a cell over lines with an empty line between; a neighbouring cell follows without one. */
    enum Gap {
        SPACE,
        LINE,
        BLANK_LINE
    }

    private static final String RULE_ENDING = "赋分";

    static List<Word> in(List<SourceLine> lines) {
        var words = new ArrayList<Word>();
        var gap = Gap.BLANK_LINE;
        for (var line : lines) {
            if (line.text().isBlank() || RunningText.isPageNumber(line)) {
                gap = Gap.BLANK_LINE;
                continue;
            }
            for (var cell : line.text().split("\t")) {
                gap = addCell(words, cell, line.number(), gap);
            }
            gap = Gap.LINE;
        }
        return words;
    }

    Word with(String part, Gap gap) {
        return new Word(part, line, gap);
    }

    private static Gap addCell(List<Word> words, String cell, int line, Gap before) {
        var gap = before;
        for (var printed : cell.split("[\\s\\u3000\\u00a0\\ufeff]+")) {
            var text = RunningText.squeeze(printed);
            if (text.isEmpty()) {
                continue;
            }
            // Scoring rule and evidence may stand in one cell without a space between them.
            int rule = text.indexOf(RULE_ENDING);
            int cut = rule < 0 ? text.length() : rule + RULE_ENDING.length();
            words.add(new Word(text.substring(0, cut), line, gap));
            if (cut < text.length()) {
                words.add(new Word(text.substring(cut), line, Gap.SPACE));
            }
            gap = Gap.SPACE;
        }
        return gap == Gap.SPACE ? Gap.LINE : gap;
    }
}
