package org.huizong.budget.transcription.table;

import java.util.ArrayList;
import java.util.List;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.transcription.table.RowDraft.Kind;
import org.huizong.reader.Typography;

/** Rows that a printed title names: known ones, such as 公务接待费, or free ones, such as a carried-over project. */
final class LabelledRows {

    private final TableReading reading;
    private final TableTemplate template;
    private final TableContext context;
    private final Labels labels;
    private final int leading;
    private final List<RowDraft> drafts = new ArrayList<>();
    private final List<TableLine> pending = new ArrayList<>();

    LabelledRows(TableReading reading, TableContext context, Labels labels, int firstFigureCell) {
        this.reading = reading;
        this.template = reading.template();
        this.context = context;
        this.labels = labels;
        this.leading = firstFigureCell > 0 ? firstFigureCell : template.leading();
    }

    List<RowDraft> read(List<TableLine> lines) {
        for (var line : lines) {
            if (leading == 0) {
                only(line);
            } else if (!line.positional() || !positional(line)) {
                words(line);
            }
        }
        closePending();
        return drafts;
    }

    /** A table of one row without a label: its figures are all that it prints. */
    private void only(TableLine line) {
        var draft = new RowDraft(Kind.LABEL, line.number());
        draft.name.append(template.rows().get(0).labels().get(0));
        if (drafts.isEmpty()
                && line.positional()
                && line.cells().size() <= template.columns().size()) {
            draft.placed = PrintedRow.placed(template.columns(), line.cells(), line.number());
            drafts.add(draft);
        } else if (drafts.isEmpty() && line.words().size() <= template.columns().size()) {
            draft.figures.addAll(line.figures(0, line.words().size()));
            drafts.add(draft);
        } else {
            reading.unreadable(line, "不属于任何一行");
        }
    }

    static boolean startsData(TableLine line, TableTemplate template) {
        if (template.leading() == 0) {
            return !line.words().isEmpty() && line.figuresFrom(0) == 0;
        }
        int figures = line.figuresFrom(0);
        var label = String.join("", line.words().subList(0, figures));
        return figures < line.words().size()
                && template.rows().get(0).labels().stream().anyMatch(known -> Labels.equal(known, label));
    }

    private boolean positional(TableLine line) {
        var cells = line.cells();
        if (cells.size() <= leading) {
            return false;
        }
        var figures = cells.subList(leading, cells.size());
        for (int i = 0; i < figures.size(); i++) {
            boolean outside = i >= template.columns().size();
            if (!figures.get(i).isEmpty() && (outside || !PrintedFigure.isFigure(figures.get(i)))) {
                return false;
            }
        }
        var label = pendingText() + String.join("", cells.subList(0, leading));
        if (label.isEmpty()) {
            return false;
        }
        pending.clear();
        var draft = new RowDraft(Kind.LABEL, line.number());
        draft.name.append(label);
        draft.placed = PrintedRow.placed(template.columns(), figures, line.number());
        drafts.add(draft);
        return true;
    }

    private void words(TableLine line) {
        int figuresFrom = line.figuresFrom(0);
        var text = String.join("", line.words().subList(0, figuresFrom));
        boolean figures = figuresFrom < line.words().size();
        if (!figures && template.freeRows().isEmpty()) {
            knownText(line, text);
        } else if (!figures) {
            pending.add(line);
        } else if (text.isEmpty() && pending.isEmpty()) {
            grow(line);
        } else {
            settlePending(text);
            var label = pendingText() + text;
            var draft = new RowDraft(
                    Kind.LABEL,
                    pending.isEmpty() ? line.number() : pending.get(0).number());
            pending.clear();
            draft.name.append(label);
            draft.figures.addAll(line.figures(figuresFrom, line.words().size()));
            add(line, draft);
        }
    }

    /** A known row may print no figure at all; its name may break over lines. */
    private void knownText(TableLine line, String text) {
        pending.add(line);
        var label = pendingText();
        if (template.rows().stream()
                .flatMap(row -> row.labels().stream())
                .anyMatch(known -> Labels.equal(known, label) || labels.alike(known, label))) {
            var draft = new RowDraft(Kind.LABEL, pending.get(0).number());
            draft.name.append(label);
            pending.clear();
            drafts.add(draft);
        }
    }

    /** Text behind a row is the rest of its title when the narrative knows the title that way. */
    private void settlePending(String next) {
        while (!pending.isEmpty() && !drafts.isEmpty()) {
            var last = drafts.get(drafts.size() - 1);
            if (!isKnownTitle(last.name + pending.get(0).compact()) || isKnownTitle(pendingText() + next)) {
                return;
            }
            last.name.append(pending.remove(0).compact());
        }
    }

    private boolean isKnownTitle(String title) {
        var canonical = Typography.canonical(title);
        return canonical.length() > 3
                && (context.carryoverText().contains(canonical)
                        || Typography.canonical(context.unitName()).equals(canonical));
    }

    private void grow(TableLine line) {
        if (drafts.isEmpty()) {
            reading.unreadable(line, "不属于任何一行");
            return;
        }
        var last = drafts.get(drafts.size() - 1);
        var figures = line.figures(0, line.words().size());
        if (last.hasPlaces()
                || last.figures.size() + figures.size() > template.columns().size()) {
            reading.unreadable(line, "数字多于表列");
        } else {
            last.figures.addAll(figures);
        }
    }

    private void add(TableLine line, RowDraft draft) {
        if (draft.figures.size() > template.columns().size()) {
            reading.unreadable(line, "数字多于表列");
        } else {
            drafts.add(draft);
        }
    }

    private void closePending() {
        settlePending("");
        pending.forEach(line -> reading.unreadable(line, "不属于任何一行"));
    }

    private String pendingText() {
        var text = new StringBuilder();
        pending.forEach(line -> text.append(line.compact()));
        return text.toString();
    }
}
