package org.huizong.budget.crosstablecheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 说明的词汇: the sections of the narrative, whose columns are the same everywhere.
 *
 * @param unplacedRule relation that a figure which cannot be read leaves open
 */
record NarrativeVocabulary(String unplacedRule, Map<String, Column> columns, List<Section> sections) {

    record Column(String zh, String en, FigureKind kind) {}

    /**
     * @param codes scheme of the row codes; null when the section has only fixed rows
     * @param rows its fixed rows; null when it shares those of {@code rowsOf} or has none
     */
    record Section(
            String number,
            Text title,
            String codes,
            boolean listing,
            List<String> summaries,
            String rowsOf,
            Map<String, Text> rows) {}

    List<TableVocabulary.Table> tables() {
        var names = new LinkedHashMap<String, Text>();
        var kinds = new LinkedHashMap<String, FigureKind>();
        columns.forEach((id, column) -> {
            names.put(id, new Text(column.zh(), column.en()));
            kinds.put(id, column.kind());
        });
        return sections.stream()
                .map(section -> new TableVocabulary.Table(
                        section.number(),
                        section.title(),
                        unplacedRule,
                        section.codes(),
                        names,
                        rows(section),
                        kinds,
                        section.listing(),
                        section.summaries()))
                .toList();
    }

    private Map<String, Text> rows(Section section) {
        if (section.rowsOf() == null) {
            return section.rows() == null ? Map.of() : section.rows();
        }
        return sections.stream()
                .filter(other -> other.number().equals(section.rowsOf()))
                .findFirst()
                .map(Section::rows)
                .orElseThrow(() -> new IllegalArgumentException(
                        "section " + section.number() + " shares rows of an unknown one: " + section.rowsOf()));
    }
}
