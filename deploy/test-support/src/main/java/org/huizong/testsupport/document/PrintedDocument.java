package org.huizong.testsupport.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A document as the paragraphs and tables that its text shows: lines with tabs in a row are a table. */
public record PrintedDocument(List<Block> blocks) {

    /** A paragraph or a table. */
    public sealed interface Block {}

    public record Paragraph(String text) implements Block {}

    /** @param rows of one width */
    public record Table(List<List<String>> rows) implements Block {}

    public static PrintedDocument of(String text) {
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<List<String>>();
        for (var line : text.replace("\f", "").lines().toList()) {
            if (line.indexOf('\t') >= 0) {
                rows.add(Arrays.asList(line.split("\t", -1)));
            } else if (!line.isBlank()) {
                flush(rows, blocks);
                blocks.add(new Paragraph(line.strip()));
            }
        }
        flush(rows, blocks);
        return new PrintedDocument(blocks);
    }

    private static void flush(List<List<String>> rows, List<Block> blocks) {
        if (rows.isEmpty()) {
            return;
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        blocks.add(new Table(rows.stream().map(row -> padded(row, width)).toList()));
        rows.clear();
    }

    private static List<String> padded(List<String> row, int width) {
        var padded = new ArrayList<>(row);
        while (padded.size() < width) {
            padded.add("");
        }
        return padded;
    }
}
