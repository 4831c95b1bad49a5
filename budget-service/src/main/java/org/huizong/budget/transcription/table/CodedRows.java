package org.huizong.budget.transcription.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.transcription.CodeNames;
import org.huizong.budget.transcription.table.RowDraft.Kind;

/** Rows that a classification code names, in a tab-separated table or from words with vanished cells. */
final class CodedRows {

    private final TableReading reading;
    private final CodeNames codes;
    private final TableContext context;
    private final int leading;
    private final List<RowDraft> drafts = new ArrayList<>();
    /** Text without figures behind a complete row: the rest of its name, or the beginning of the next one's. */
    private final List<TableLine> pending = new ArrayList<>();

    CodedRows(TableReading reading, CodeNames codes, TableContext context, int firstFigureCell) {
        this.reading = reading;
        this.codes = codes;
        this.context = context;
        this.leading =
                firstFigureCell > 0 ? firstFigureCell : reading.template().leading();
    }

    List<RowDraft> read(List<TableLine> lines) {
        for (var line : lines) {
            if (!line.positional() || !positional(line)) {
                words(line);
            }
        }
        settlePending(false);
        return drafts;
    }

    /** Whether a line of code, or of total and figures, opens a row: what no line of a header does. */
    static boolean startsData(TableLine line, CodeNames codes, TableContext context) {
        int figures = line.figuresFrom(0);
        return PrintedCode.at(line.words(), codes).isPresent()
                || figures > 0
                        && figures < line.words().size()
                        && context.isTotal(String.join("", line.words().subList(0, figures)));
    }

    private boolean positional(TableLine line) {
        var cells = line.cells();
        int columns = reading.template().columns().size();
        int codeCells = leading - (reading.template().projects() ? 2 : 1);
        for (int i = leading; i < cells.size(); i++) {
            boolean outside = i >= leading + columns;
            if (!cells.get(i).isEmpty() && (outside || !PrintedFigure.isFigure(cells.get(i)))) {
                return false;
            }
        }
        var code = String.join("", cells.subList(0, Math.min(codeCells, cells.size())));
        var name = cell(cells, codeCells);
        var project = reading.template().projects() ? cell(cells, codeCells + 1) : "";
        boolean figures = cells.size() > leading
                && cells.subList(leading, cells.size()).stream().anyMatch(cell -> !cell.isEmpty());
        if (code.isEmpty() && !figures && !context.isTotal(name)) {
            return spilled(name, project);
        }
        if (!code.isEmpty() && (!code.matches("\\d{3,9}") || name.isEmpty()) || code.isEmpty() && name.isEmpty()) {
            return false;
        }
        settlePending(false);
        var draft = new RowDraft(kind(code, name), line.number());
        draft.code = code;
        draft.name.append(name);
        draft.project.append(project);
        draft.placed = PrintedRow.placed(
                reading.template().columns(),
                cells.size() > leading ? cells.subList(leading, cells.size()) : List.of(),
                line.number());
        drafts.add(draft);
        return true;
    }

    /** A cell that runs over to the next line of a tab-separated table. */
    private boolean spilled(String name, String project) {
        var last = last().filter(RowDraft::hasPlaces);
        if (last.isEmpty() || name.isEmpty() && project.isEmpty()) {
            return false;
        }
        last.get().name.append(name);
        last.get().project.append(project);
        return true;
    }

    private Kind kind(String code, String name) {
        if (!code.isEmpty()) {
            return Kind.CODE;
        }
        return context.isTotal(name) ? Kind.TOTAL : Kind.UNIT;
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    private void words(TableLine line) {
        var code = PrintedCode.at(line.words(), codes);
        int from = code.map(PrintedCode::words).orElse(0);
        int figures = line.figuresFrom(from);
        var text = String.join("", line.words().subList(from, figures));
        if (code.isPresent()) {
            open(Kind.CODE, line, code.get().digits(), text.isEmpty());
        } else if (context.isTotal(text) && last().filter(this::stillUnnamed).isEmpty()) {
            open(Kind.TOTAL, line, "", false);
        } else if (isUnitRow(text)) {
            open(Kind.UNIT, line, "", false);
        } else if (figures == line.words().size()
                && last().filter(RowDraft::isComplete).isPresent()) {
            pending.add(line);
            return;
        }
        append(line, text, figures);
    }

    private boolean stillUnnamed(RowDraft draft) {
        return draft.kind == Kind.CODE && !draft.isComplete();
    }

    private boolean isUnitRow(String text) {
        return reading.template().unitRow()
                && !text.isEmpty()
                && context.beginsUnitName(text)
                && last().filter(draft -> draft.kind == Kind.TOTAL || draft.isComplete() && draft.kind == Kind.CODE)
                        .isPresent();
    }

    private void open(Kind kind, TableLine line, String code, boolean nameless) {
        var prefix = settlePending(nameless);
        var draft = new RowDraft(kind, line.number());
        draft.code = code;
        draft.name.append(prefix);
        drafts.add(draft);
    }

    private void append(TableLine line, String text, int figuresFrom) {
        var figures = line.figures(figuresFrom, line.words().size());
        var open = last();
        if (open.isEmpty()
                || open.get().hasPlaces()
                || open.get().figures.size() + figures.size()
                        > reading.template().columns().size()) {
            reading.unreadable(line, open.isEmpty() ? "不属于任何一行" : "数字多于表列");
            return;
        }
        settlePending(false);
        open.get().name.append(text);
        open.get().figures.addAll(figures);
    }

    /** Decides where text behind a complete row belongs; answers the text that begins the next row's name. */
    private String settlePending(boolean nextIsNameless) {
        var text = new StringBuilder();
        pending.forEach(line -> text.append(line.compact()));
        var lines = List.copyOf(pending);
        pending.clear();
        var last = last();
        if (text.isEmpty() || last.isEmpty()) {
            return "";
        }
        var name = last.get().name.toString();
        boolean whole = codes.isNameOf(last.get().code, name);
        boolean completes = codes.isNameOf(last.get().code, name + text);
        if (nextIsNameless && !completes) {
            return text.toString();
        }
        if (whole && !completes && !reading.template().projects()) {
            lines.forEach(line -> reading.unreadable(line, "不属于任何一行"));
            return "";
        }
        last.get().name.append(text);
        return "";
    }

    private Optional<RowDraft> last() {
        return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
    }
}
