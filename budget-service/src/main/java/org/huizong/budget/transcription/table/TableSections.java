package org.huizong.budget.transcription.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.Section;
import org.huizong.reader.Section.Kind;
import org.huizong.reader.Typography;

/** Which sections of a document are which tables of a table set, by title, otherwise by number. */
public final class TableSections {

    private final Map<TableTemplate, List<Section>> tables = new LinkedHashMap<>();
    private final List<Section> unknown = new ArrayList<>();

    public TableSections(DisclosureDocument document, TableSet tableSet) {
        for (var template : tableSet.tables()) {
            tables.put(template, new ArrayList<>());
        }
        for (var section : document.sections()) {
            boolean table = section.kind() == Kind.TABLE;
            if (!section.rows().isEmpty() && (table || section.kind() == Kind.CHAPTER)) {
                template(section, tableSet)
                        .ifPresentOrElse(
                                template -> tables.get(template).add(section),
                                () -> Optional.of(section).filter(s -> table).ifPresent(unknown::add));
            }
        }
        tables.values().removeIf(List::isEmpty);
    }

    /** The sections of each printed table, in the order of the table set. */
    public Map<TableTemplate, List<Section>> tables() {
        return tables;
    }

    /** How many of the tables are there by a title of theirs. */
    public int titled() {
        return (int) tables.entrySet().stream()
                .filter(table -> table.getValue().stream().anyMatch(section -> matched(section, table.getKey()) > 0))
                .count();
    }

    /** Numbered tables that the table set does not know. */
    public List<Section> unknown() {
        return unknown;
    }

    private static Optional<TableTemplate> template(Section section, TableSet tableSet) {
        return byTitle(section, tableSet)
                .or(() -> section.title().isEmpty() && section.kind() == Kind.TABLE
                        ? tableSet.table(section.marker().substring(1))
                        : Optional.empty());
    }

    private static Optional<TableTemplate> byTitle(Section section, TableSet tableSet) {
        return tableSet.tables().stream()
                .filter(template -> matched(section, template) > 0)
                .max(Comparator.comparingInt(template -> matched(section, template)));
    }

    /** Length of the longest title of the template that the section's title ends with; a chapter has to bear it alone. */
    private static int matched(Section section, TableTemplate template) {
        var title = Typography.canonical(section.title()).replaceAll("[(（]续(?:表)?[)）]$", "");
        return template.titles().stream()
                .map(Typography::canonical)
                .filter(known -> section.kind() == Kind.TABLE ? title.endsWith(known) : title.equals(known))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
