package org.huizong.reader;

import java.util.List;

/**
 * A published document as layout only: its lines, and the sections that its headings open, in order. It knows neither
 * budgets nor amounts.
 *
 * @param lines every line of the source, numbered from 1
 * @param sections flat, in document order, without overlap; text before the first heading is a section of kind
 *     {@link Section.Kind#PREAMBLE}; a printed table of contents opens no sections
 */
public record DisclosureDocument(List<SourceLine> lines, List<Section> sections) {

    public DisclosureDocument {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
    }

    /** @param text the line without its line break, form feeds and byte order mark */
    public record SourceLine(int number, String text) {

        public boolean isBlank() {
            return Typography.compact(text).isEmpty();
        }
    }

    /** The lines from the first to the last number, both included; numbers outside the document are left out. */
    public List<SourceLine> lines(int firstLine, int lastLine) {
        int from = Math.max(firstLine, 1);
        int to = Math.min(lastLine, lines.size());
        return from > to ? List.of() : lines.subList(from - 1, to);
    }

    /** Number of the last line that is not blank, 0 for a blank document. */
    public int lastPrintedLine() {
        for (int i = lines.size(); i > 0; i--) {
            if (!lines.get(i - 1).isBlank()) {
                return i;
            }
        }
        return 0;
    }
}
