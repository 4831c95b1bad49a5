package org.huizong.reader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters as printed lines: from top to bottom, from left to right, words apart where the print keeps them apart. */
final class GlyphLines {

    /** Of the size of a character, in percent: how far lines may wander, and how wide a gap between words is. */
    private static final int SAME_LINE = 45;

    private static final int WORD_GAP = 30;

    /** @param top of the line, for its order among tables */
    record PrintedLine(int top, String text) {}

    private GlyphLines() {}

    static List<PrintedLine> of(List<Glyph> glyphs) {
        var sorted = glyphs.stream()
                .filter(glyph -> !glyph.isBlank())
                .sorted(Comparator.comparingInt(Glyph::baseline))
                .toList();
        var lines = new ArrayList<PrintedLine>();
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

    private static PrintedLine line(List<Glyph> glyphs) {
        var ordered =
                glyphs.stream().sorted(Comparator.comparingInt(Glyph::left)).toList();
        var text = new StringBuilder();
        int end = ordered.get(0).left();
        for (var glyph : ordered) {
            if (!text.isEmpty() && (glyph.left() - end) * 100 > glyph.size() * WORD_GAP) {
                text.append(' ');
            }
            text.append(glyph.text());
            end = Math.max(end, glyph.right());
        }
        return new PrintedLine(ordered.get(0).middleY(), text.toString());
    }
}
