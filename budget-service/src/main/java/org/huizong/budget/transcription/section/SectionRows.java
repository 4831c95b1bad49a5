package org.huizong.budget.transcription.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.transcription.section.SectionPack.ItemsDefinition;
import org.huizong.contracts.money.AmountUnit;

/** The rows of one section, sentence by sentence. What is told twice alike is one row, what is told otherwise a second. */
final class SectionRows {

    private static final String TOTAL = "total";

    private final String number;
    private final RowNames names;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    /** Rows of lists so far: the place of the next one. */
    private int listed;

    private record Row(String code, String label, String parent, int line, Map<String, Told> cells) {}

    SectionRows(String number, RowNames names) {
        this.number = number;
        this.names = names;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The key under which the cells went in. */
    String put(Clause clause, Map<String, Told> cells, int line) {
        var definition = clause.row().definition();
        var name = clause.name().orElseGet(() -> new RowNames.Name("", "", RowNames.label(clause.groups())));
        var key = name.key();
        if (clause.row().isNamed()) {
            listed++;
            if (key.isEmpty() || key.equals(RowNames.ITEM) || rows.containsKey(key)) {
                key = definition.prefix() + RowNames.ITEM + "#" + listed;
                name = new RowNames.Name(key, "", name.label());
            }
        }
        return merge(key, new Row(name.code(), name.label(), "", line, new LinkedHashMap<>(cells)));
    }

    private String merge(String key, Row row) {
        if (row.cells().isEmpty()) {
            return key;
        }
        var at = key;
        for (int i = 2; rows.containsKey(at) && !agrees(rows.get(at), row); i++) {
            at = key + "#" + i;
        }
        var known = rows.get(at);
        if (known == null) {
            rows.put(at, row);
        } else {
            row.cells().forEach(known.cells()::putIfAbsent);
        }
        return at;
    }

    private static boolean agrees(Row known, Row told) {
        return told.cells().entrySet().stream().allMatch(cell -> {
            var other = known.cells().get(cell.getKey());
            return other == null
                    || other.text().equals(cell.getValue().text())
                            && other.unit().equals(cell.getValue().unit());
        });
    }

    /** An item of an enumeration, below the row that it divides. */
    void item(String parent, ItemsDefinition items, String name, Map<String, Told> cells) {
        boolean project = items.projects().equals(parent) && !items.projects().isEmpty();
        var classes = items.classes().contains("*") ? List.of(parent) : items.classes();
        var code = project ? "" : names.economicSection(name, classes).orElse("");
        var key = code;
        if (code.isEmpty() || rows.containsKey(code)) {
            var prefix = parent + (project ? "/project#" : "#");
            int ordinal = 1;
            while (rows.containsKey(prefix + ordinal)) {
                ordinal++;
            }
            key = prefix + ordinal;
        }
        int line = cells.values().iterator().next().line();
        rows.put(key, new Row(code, name, parent, line, new LinkedHashMap<>(cells)));
    }

    NarrativeSection section() {
        var unit = rows.values().stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(Told::isMoney)
                .findFirst()
                .map(Told::amountUnit)
                .orElse(AmountUnit.TEN_THOUSAND_YUAN);
        var printed = new ArrayList<StatementRow>();
        rows.forEach((key, row) -> {
            var cells = new LinkedHashMap<String, PrintedCell>();
            row.cells().forEach((column, told) -> cells.put(column, told.in(unit)));
            var parent = row.parent().isEmpty() ? parent(key) : row.parent();
            printed.add(new StatementRow(key, row.code(), row.label(), parent, row.line(), cells));
        });
        return new NarrativeSection(number, unit, printed);
    }

    private String parent(String key) {
        var parent =
                switch (key) {
                    case TOTAL -> "";
                    case "vehicle-purchase", "vehicle-operation" -> "vehicle";
                    default -> key.contains(".") ? key.substring(0, key.lastIndexOf('.')) : TOTAL;
                };
        return rows.containsKey(parent) ? parent : rows.containsKey(TOTAL) && !key.equals(TOTAL) ? TOTAL : "";
    }
}
