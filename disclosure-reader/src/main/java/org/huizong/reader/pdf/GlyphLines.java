package org.huizong.reader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huizong.reader.pdf.TextLine.Run;

/** Characters as printed lines: from top to bottom, from left to right, words apart where the print keeps them apart. */
final class GlyphLines {

    /** Of the size of a character, in percent: how far lines may wander, and how wide a gap between words is. */
    private static final int SAME_LINE = 45;

    private static final int WORD_GAP = 30;

    private GlyphLines() {}

    static List<TextLine> of(List<Glyph> glyphs) {
        var sorted = glyphs.stream()
                .filter(glyph -> !glyph.isBlank())
                .sorted(Comparator.comparingInt(Glyph::baseline))
                .toList();
        var lines = new ArrayList<TextLine>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || isBelow(sorted.get(i), sorted.get(i - 1))) {
                lines.add(line(sorted.subList(start, i)));
                start = i;
            }
        }
        return lines;
    }

    private static boolean isBelow(Glyph glyph, Glyph before) {
        return (glyph.baseline() - before.baseline()) * 100 > Math.min(glyph.size(), before.size()) * SAME_LINE;
    }

    private static TextLine line(List<Glyph> glyphs) {
        var ordered =
                glyphs.stream().sorted(Comparator.comparingInt(Glyph::left)).toList();
        var runs = new ArrayList<Run>();
        var text = new StringBuilder();
        int start = ordered.get(0).left();
        int end = start;
        for (var glyph : ordered) {
            if (!text.isEmpty() && (glyph.left() - end) * 100 > glyph.size() * WORD_GAP) {
                runs.add(new Run(text.toString(), start, end));
                text.setLength(0);
                start = glyph.left();
            }
            text.append(glyph.text());
            end = Math.max(end, glyph.right());
        }
        runs.add(new Run(text.toString(), start, end));
        return new TextLine(ordered.get(0).middleY(), ordered.get(0).baseline(), List.copyOf(runs));
    }
}
