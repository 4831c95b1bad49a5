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

    /** @param text the line without its line break, form feeds and byte order mark */
    public record SourceLine(int number, String text) {}
}
