package org.huizong.reader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huizong.reader.PrintedLines;
import org.huizong.reader.pdf.PageContent.Page;

/** Prints pages as lines: ruled tables row by row, everything else line by line, in the order from top to bottom. */
final class PagePrinter {

    /** Pairs of lines that are compared; a page with more is a drawing. */
    private static final int MAX_PAIRS = 4_000_000;

    private static final int MAX_PARTS = 200_000;

    private final PrintedLines lines = new PrintedLines();
    private int printed;
    /** Columns of a table that has not ended yet: it may go on at the top of the next page. */
    private CountedColumns unruled;

    String text() {
        return lines.text();
    }

    /** Characters so far; a document of pages without any is a picture. */
    boolean isEmpty() {
        return printed == 0;
    }

    void print(Page page) {
        printed += page.glyphs().stream().filter(glyph -> !glyph.isBlank()).count() > 0 ? 1 : 0;
        var tables = tables(Ruling.merged(page.across()), Ruling.merged(page.down()));
        var outside = new ArrayList<>(page.glyphs().stream()
                .filter(glyph -> tables.stream().noneMatch(table -> table.take(glyph)))
                .toList());
        tables.removeIf(table -> outside.addAll(table.unparted()));
        print(GlyphLines.of(outside), tables);
    }

    private void print(List<TextLine> outside, List<RuledTable> tables) {
        var texts = new PageLines(outside, lines);
        int next = 0;
        while (texts.hasNext()) {
            while (next < tables.size() && tables.get(next).top() <= texts.top()) {
                unruled = null;
                tables.get(next++).print(lines);
            }
            int bottom = next < tables.size() ? tables.get(next).top() : Integer.MAX_VALUE;
            unruled = texts.print(bottom, unruled);
        }
        while (next < tables.size()) {
            unruled = null;
            tables.get(next++).print(lines);
        }
    }

    private static List<RuledTable> tables(List<Ruling> across, List<Ruling> down) {
        if ((long) across.size() * down.size() > MAX_PAIRS) {
            return List.of();
        }
        var tables = new ArrayList<RuledTable>();
        var openAcross = new ArrayList<>(across);
        var openDown = new ArrayList<>(down);
        while (!openAcross.isEmpty()) {
            var group = new LineGroup(openAcross, openDown);
            if (group.isTable(MAX_PARTS)) {
                tables.add(new RuledTable(group.across(), group.down()));
            }
        }
        tables.sort(Comparator.comparingInt(RuledTable::top));
        return tables;
    }
}
