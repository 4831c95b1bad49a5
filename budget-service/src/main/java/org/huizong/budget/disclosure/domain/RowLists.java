package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.disclosure.domain.template.RowList;
import org.huizong.budget.disclosure.domain.template.RowList.FixedRow;
import org.huizong.budget.disclosure.domain.template.RowList.Includes;

/** 列举: the rows of a list, with the amounts that they have in this book. */
final class RowLists {

    private static final String NARRATIVE_ORDER = "narrative";
    private static final String BY_LABEL = "label";
    private static final String KEY = "key";

    private final Matter matter;

    RowLists(Matter matter) {
        this.matter = matter;
    }

    RowList named(String name) {
        var list = matter.template().lists().get(name);
        if (list == null) {
            throw new IllegalArgumentException("template " + matter.template().id() + " has no list " + name);
        }
        return list;
    }

    /** Rows whose amount is known and which the list includes. */
    List<ListedRow> rows(String name, Scope scope) {
        var list = named(name).below(scope.run(KEY).map(Run::text).orElse(""));
        var rows = new ArrayList<ListedRow>();
        if (!list.statement().isEmpty()) {
            rows.addAll(tableRows(list));
        }
        rows.addAll(fixedRows(list));
        return rows;
    }

    private List<ListedRow> fixedRows(RowList list) {
        var rows = new ArrayList<ListedRow>();
        for (var row : list.rows()) {
            var told = told(list, row.key());
            matter.subject(matter.formula(row.amount()), told)
                    .filter(subject -> row.stated() || includes(list, subject))
                    .ifPresent(subject -> rows.add(fixed(row, subject)));
        }
        return rows;
    }

    private static ListedRow fixed(FixedRow row, Subject subject) {
        var reasoned =
                new Subject(subject.formula(), subject.amount(), subject.compared(), subject.told(), row.reason());
        var words = new HashMap<String, String>();
        words.put(KEY, row.key());
        words.put("label", row.label());
        return new ListedRow(row.key(), reasoned, row.stated(), words);
    }

    private List<ListedRow> tableRows(RowList list) {
        var formula = matter.formula(list.amount());
        var rows = new ArrayList<ListedRow>();
        for (var key : keys(list)) {
            var told = told(list, key);
            matter.subject(formula.at(key), told)
                    .filter(subject -> includes(list, subject))
                    .ifPresent(subject -> rows.add(listed(list, key, subject)));
        }
        if (list.order().equals(NARRATIVE_ORDER)) {
            rows.sort(Comparator.comparingInt(row -> placeOf(row.subject().told())));
        }
        return rows;
    }

    private ListedRow listed(RowList list, String key, Subject subject) {
        var words = new HashMap<String, String>();
        words.put(KEY, key);
        words.put("label", matter.nameOf(statement(list), key));
        for (var level : CodeLevel.values()) {
            level.prefixOf(key).ifPresent(code -> words.put(level.word(), matter.nameOf(statement(list), code)));
        }
        return new ListedRow(key, subject, false, words);
    }

    private String statement(RowList list) {
        return matter.statement(list.statement());
    }

    private static boolean includes(RowList list, Subject subject) {
        return list.includes() == Includes.ALL
                || !subject.amount().isZero()
                || list.includes() == Includes.COMPARED && !subject.isNothing();
    }

    /** Keys of the table, and for a compared list those of last year and of the narrative: what is nothing now still prints. */
    private Set<String> keys(RowList list) {
        var keys = new LinkedHashSet<>(keysOf(list, matter.figures().rows(statement(list))));
        if (list.includes() != Includes.COMPARED) {
            return keys;
        }
        int known = keys.size();
        matter.prior().lastBook().ifPresent(last -> keys.addAll(keysOf(list, last.rows(statement(list)))));
        keys.addAll(keysOf(list, matter.figures().rows(list.section())));
        if (keys.size() == known) {
            return keys;
        }
        var sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.naturalOrder());
        return new LinkedHashSet<>(sorted);
    }

    private static List<String> keysOf(RowList list, List<StatementRow> rows) {
        return rows.stream()
                .map(StatementRow::key)
                .filter(key -> key.matches(list.keys()))
                .toList();
    }

    private RowRef told(RowList list, String key) {
        if (list.section().isEmpty()) {
            return RowRef.NONE;
        }
        return list.row().equals(BY_LABEL)
                ? toldByLabel(list, key).orElse(RowRef.NONE)
                : new RowRef(list.section(), list.row().replace(CellRef.THIS_ROW, key));
    }

    private Optional<RowRef> toldByLabel(RowList list, String key) {
        var label = letters(matter.nameOf(statement(list), key));
        return matter.figures().rows(list.section()).stream()
                .filter(row -> letters(row.label()).equals(label))
                .findFirst()
                .map(row -> new RowRef(list.section(), row.key()));
    }

    /** Brackets and punctuation of a document's number differ between a table and its sentence. */
    private static String letters(String label) {
        return label.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private int placeOf(RowRef told) {
        var rows = matter.figures().rows(told.section());
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(told.row())) {
                return i;
            }
        }
        return rows.size();
    }
}
