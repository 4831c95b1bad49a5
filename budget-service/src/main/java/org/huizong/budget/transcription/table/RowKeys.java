package org.huizong.budget.transcription.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.tableset.TableTemplate.RowTemplate;
import org.huizong.budget.transcription.CodeNames;
import org.huizong.budget.transcription.table.RowDraft.Kind;

/** Gives rows their keys and parents: by code, by the template's labels, or by their place. One serves one document. */
final class RowKeys {

    private final TableContext context;
    private final Labels labels;
    private final CodeNames functions;
    /** Names that the document itself prints for its function codes. */
    private final Map<String, String> printedNames = new HashMap<>();

    RowKeys(TableContext context, Labels labels, CodeNames functions) {
        this.context = context;
        this.labels = labels;
        this.functions = functions;
    }

    void coded(TableReading reading, List<RowDraft> drafts, CodeNames codes) {
        var projects = new ProjectNames(context.projectNames());
        var ordinals = new HashMap<String, Integer>();
        var open = new ArrayList<PrintedRow>();
        for (var draft : drafts) {
            var label = draft.name.toString();
            var key =
                    switch (draft.kind) {
                        case TOTAL -> "total";
                        case UNIT -> "unit";
                        default -> draft.code;
                    };
            if (draft.kind == Kind.CODE && reading.template().projects() && draft.code.length() > 5) {
                var project = draft.project.isEmpty()
                        ? projects.project(label, itemNames(draft.code))
                        : draft.project.toString();
                if (!project.isEmpty()) {
                    label = project;
                    key = draft.code + "#" + ordinals.merge(draft.code, 1, Integer::sum);
                }
            } else if (draft.kind == Kind.CODE && codes == functions) {
                printedNames.putIfAbsent(draft.code, label);
            }
            open.add(row(
                    reading, draft, unique(key, open), label, reading.template().columns()));
        }
        open.forEach(row -> reading.rows().add(row.withParent(codedParent(row, open))));
    }

    private List<String> itemNames(String code) {
        var names = new LinkedHashSet<String>();
        names.add(printedNames.getOrDefault(code, ""));
        functions.name(code).ifPresent(names::add);
        names.remove("");
        return List.copyOf(names);
    }

    private static String unique(String key, List<PrintedRow> rows) {
        var unique = key;
        for (int i = 2; has(rows, unique); i++) {
            unique = key + "#" + i;
        }
        return unique;
    }

    private static boolean has(List<PrintedRow> rows, String key) {
        return rows.stream().anyMatch(row -> row.key().equals(key));
    }

    private static String codedParent(PrintedRow row, List<PrintedRow> rows) {
        if (row.key().equals("total")) {
            return "";
        }
        var code = row.code();
        int shorter = row.key().contains("#") ? code.length() : code.length() - 1;
        for (int length = shorter; length >= 3; length--) {
            if (has(rows, code.substring(0, length)) && !row.key().equals(code.substring(0, length))) {
                return code.substring(0, length);
            }
        }
        if (!code.isEmpty() && has(rows, "unit")) {
            return "unit";
        }
        return has(rows, "total") ? "total" : "";
    }

    void labelled(TableReading reading, List<RowDraft> drafts) {
        if (reading.template().freeRows().isEmpty()) {
            known(reading, drafts);
            return;
        }
        int items = 0;
        for (var draft : drafts) {
            var label = draft.name.toString();
            if (!reading.hasKey("total") && context.isTotal(label)) {
                reading.rows()
                        .add(row(
                                reading,
                                draft,
                                "total",
                                label,
                                reading.template().columns()));
            } else if (reading.template().unitRow() && context.isUnitName(label) && !reading.hasKey("unit")) {
                reading.rows()
                        .add(row(
                                        reading,
                                        draft,
                                        "unit",
                                        label,
                                        reading.template().columns())
                                .withParent(reading.hasKey("total") ? "total" : ""));
            } else {
                items++;
                var parent = reading.hasKey("unit") ? "unit" : reading.hasKey("total") ? "total" : "";
                reading.rows()
                        .add(row(
                                        reading,
                                        draft,
                                        reading.template().freeRows() + "#" + items,
                                        label,
                                        reading.template().columns())
                                .withParent(parent));
            }
        }
    }

    /** Rows that the template knows, in its order; namesakes are told apart by their place. */
    void known(TableReading reading, List<RowDraft> drafts) {
        var templates = reading.template().rows();
        int next = 0;
        for (var draft : drafts) {
            int index = find(templates, draft.name.toString(), next, reading);
            if (index < 0) {
                reading.unreadable(line(draft), "表样中没有的行");
            } else {
                var template = templates.get(index);
                reading.rows()
                        .add(row(
                                        reading,
                                        draft,
                                        template.key(),
                                        draft.name.toString(),
                                        reading.template().columns())
                                .withParent(template.parent()));
                next = index + 1;
            }
        }
    }

    private int find(List<RowTemplate> templates, String label, int from, TableReading reading) {
        for (Predicate<String> matches :
                List.<Predicate<String>>of(known -> Labels.equal(known, label), known -> labels.alike(known, label))) {
            for (int i = 0; i < templates.size(); i++) {
                int index = (from + i) % templates.size();
                var template = templates.get(index);
                if (!reading.hasKey(template.key())
                        && template.labels().stream().anyMatch(matches)) {
                    return index;
                }
            }
        }
        return -1;
    }

    void classes(TableReading reading, List<RowDraft> drafts) {
        var template = reading.template();
        for (var draft : drafts) {
            var label = draft.name.toString();
            if (draft.kind == Kind.CODE && !reading.hasKey(draft.code)) {
                reading.rows()
                        .add(row(reading, draft, draft.code, label, template.rightColumns())
                                .withParent(template.rightParent()));
            } else if (draft.kind == Kind.TOTAL
                    && !reading.hasKey(template.rightRoot())
                    && template.rightRootLabels().stream().anyMatch(known -> Labels.equal(known, label))) {
                reading.rows().add(row(reading, draft, template.rightRoot(), label, template.rightColumns()));
            } else if (!rightRow(reading, draft, label)) {
                reading.unreadable(line(draft), "表样中没有的行");
            }
        }
    }

    private boolean rightRow(TableReading reading, RowDraft draft, String label) {
        var template = reading.template();
        var known = template.rightRows().stream()
                .filter(row -> !reading.hasKey(row.key()))
                .filter(row -> row.labels().stream().anyMatch(other -> Labels.equal(other, label)))
                .findFirst();
        known.ifPresent(row -> reading.rows()
                .add(row(reading, draft, row.key(), label, template.rightColumns())
                        .withParent(row.parent())));
        return known.isPresent();
    }

    private static TableLine line(RowDraft draft) {
        var words = new ArrayList<String>();
        words.add(draft.code + draft.name);
        draft.figures.forEach(figure -> words.add(figure.text()));
        draft.placed.values().stream().filter(cell -> !cell.isBlank()).forEach(cell -> words.add(cell.text()));
        return new TableLine(draft.line, false, words, words);
    }

    /** A row with a figure that is no amount keeps its name only. */
    private static PrintedRow row(
            TableReading reading, RowDraft draft, String key, String label, List<String> columns) {
        boolean amounts = Stream.concat(draft.figures.stream(), draft.placed.values().stream())
                .allMatch(cell ->
                        PrintedFigure.amount(cell.text(), reading.unit()).isPresent());
        if (!amounts) {
            reading.unreadable(line(draft), "不是有效的金额");
            return new PrintedRow(key, draft.code, label, "", draft.line, columns, List.of(), Map.of());
        }
        return new PrintedRow(
                key, draft.code, label, "", draft.line, columns, List.copyOf(draft.figures), draft.placed);
    }
}
