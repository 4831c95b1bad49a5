package org.huizong.budget.transcription.table;

import java.util.ArrayList;
import java.util.List;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.tableset.TableTemplate.RightLabels;
import org.huizong.budget.transcription.CodeNames;
import org.huizong.budget.transcription.table.RowDraft.Kind;

/** 收支对照: revenue items on the left, function classes on the right, each half with its own figures. */
final class TwoSidedRows {

    private final TableReading reading;
    private final TableTemplate template;
    private final CodeNames codes;
    private final Labels labels;
    private final List<RowDraft> left = new ArrayList<>();
    private final List<RowDraft> right = new ArrayList<>();

    TwoSidedRows(TableReading reading, CodeNames codes, Labels labels) {
        this.reading = reading;
        this.template = reading.template();
        this.codes = codes;
        this.labels = labels;
    }

    void read(List<TableLine> lines) {
        for (var line : lines) {
            if (!line.positional() || !positional(line)) {
                words(line);
            }
        }
    }

    List<RowDraft> left() {
        return left;
    }

    List<RowDraft> right() {
        return right;
    }

    static boolean startsData(TableLine line, TableTemplate template, CodeNames codes, Labels labels) {
        int code = codeAt(line.words(), codes);
        int end = code < 0 ? line.words().size() : code;
        int figures = figuresBefore(line.words(), end);
        var label = String.join("", line.words().subList(0, figures));
        var first = line.positional() ? line.cells().get(0) : label;
        return code >= 0
                || template.rows().get(0).labels().stream().anyMatch(known -> labels.alike(known, first))
                || template.rows().get(0).labels().stream().anyMatch(known -> labels.alike(known, label))
                || label.endsWith("总计") && figures < end;
    }

    private boolean positional(TableLine line) {
        var cells = line.cells();
        int leftCells = 1 + template.columns().size();
        if (cells.size() < 2 || !areFigures(cells, 1, leftCells)) {
            return false;
        }
        if (cells.size() > leftCells && !areFigures(cells, leftCells + 1, cells.size())) {
            return false;
        }
        if (!cells.get(0).isEmpty()) {
            var draft = new RowDraft(Kind.LABEL, line.number());
            draft.name.append(cells.get(0));
            draft.placed = PrintedRow.placed(
                    template.columns(), cells.subList(1, Math.min(leftCells, cells.size())), line.number());
            left.add(draft);
        }
        if (cells.size() > leftCells && !cells.get(leftCells).isEmpty()) {
            var draft = template.rightLabels() == RightLabels.NUMBERED
                    ? numberedDraft(cells.get(leftCells), line.number())
                    : rightDraft(cells.get(leftCells), line.number());
            draft.placed = PrintedRow.placed(
                    template.rightColumns(), cells.subList(leftCells + 1, cells.size()), line.number());
            right.add(draft);
        }
        return true;
    }

    private static boolean areFigures(List<String> cells, int from, int to) {
        return cells.subList(Math.min(from, cells.size()), Math.min(to, cells.size())).stream()
                .allMatch(cell -> cell.isEmpty() || PrintedFigure.isFigure(cell));
    }

    /** 一、一般公共服务支出: the class of that name; a name that no class has stays without a code and is reported. */
    private RowDraft numberedDraft(String cell, int line) {
        var name = Labels.unnumbered(cell);
        var code = codes.codes(name).stream().filter(codes::isClass).findFirst();
        var draft = new RowDraft(code.isPresent() ? Kind.CODE : Kind.TOTAL, line);
        draft.code = code.orElse("");
        draft.name.append(name);
        return draft;
    }

    private static RowDraft rightDraft(String cell, int line) {
        int digits = 0;
        while (digits < cell.length() && Character.isDigit(cell.charAt(digits))) {
            digits++;
        }
        var draft = new RowDraft(digits == 3 ? Kind.CODE : Kind.TOTAL, line);
        draft.code = digits == 3 ? cell.substring(0, 3) : "";
        draft.name.append(digits == 3 ? cell.substring(3) : cell);
        return draft;
    }

    private void words(TableLine line) {
        var words = line.words();
        int code = codeAt(words, codes);
        if (code >= 0) {
            leftHalf(line, 0, code);
            rightHalf(line, code);
        } else {
            int firstFigures = firstFigure(words, 0);
            int secondText = firstText(words, firstFigures);
            if (secondText < words.size()) {
                leftHalf(line, 0, secondText);
                total(line, secondText);
            } else {
                leftOrContinuation(line);
            }
        }
    }

    private void leftHalf(TableLine line, int from, int to) {
        if (from == to) {
            return;
        }
        int figures = figuresBefore(line.words(), to);
        var text = String.join("", line.words().subList(from, figures));
        var draft = continuesLeft(text) ? left.get(left.size() - 1) : new RowDraft(Kind.LABEL, line.number());
        if (draft.figures.size() + to - figures > template.columns().size()) {
            reading.unreadable(line, "数字多于表列");
            return;
        }
        draft.name.append(text);
        draft.figures.addAll(line.figures(figures, to));
        if (left.isEmpty() || left.get(left.size() - 1) != draft) {
            left.add(draft);
        }
    }

    /** Whether the last label is only the beginning of a known one that this text goes on. */
    private boolean continuesLeft(String text) {
        if (left.isEmpty() || left.get(left.size() - 1).hasPlaces()) {
            return false;
        }
        var name = left.get(left.size() - 1).name.toString();
        return template.rows().stream()
                .flatMap(row -> row.labels().stream())
                .anyMatch(label -> text.isEmpty() && labels.begins(name, label)
                        || !text.isEmpty()
                                && labels.begins(name, label)
                                && (Labels.equal(name + text, label)
                                        || labels.begins(name + text, label)
                                        || labels.alike(name + text, label)));
    }

    private void rightHalf(TableLine line, int code) {
        var words = line.words();
        int figures = line.figuresFrom(code + 1);
        var draft = new RowDraft(Kind.CODE, line.number());
        draft.code = words.get(code).substring(0, 3);
        draft.name.append(words.get(code).substring(3)).append(String.join("", words.subList(code + 1, figures)));
        addRight(line, draft, figures);
    }

    private void total(TableLine line, int from) {
        int figures = line.figuresFrom(from);
        var draft = new RowDraft(Kind.TOTAL, line.number());
        draft.name.append(String.join("", line.words().subList(from, figures)));
        addRight(line, draft, figures);
    }

    private void addRight(TableLine line, RowDraft draft, int figures) {
        if (line.words().size() - figures > template.rightColumns().size()) {
            reading.unreadable(line, "数字多于表列");
            return;
        }
        draft.figures.addAll(line.figures(figures, line.words().size()));
        right.add(draft);
    }

    /** A line without a code: the rest of a class's name, a label of the left half alone, or the total of the right one. */
    private void leftOrContinuation(TableLine line) {
        int figures = line.figuresFrom(0);
        var text = String.join("", line.words().subList(0, figures));
        if (template.rightRowLabels().stream().anyMatch(label -> Labels.equal(label, text))) {
            total(line, 0);
        } else if (continuesRight(text)) {
            var last = right.get(right.size() - 1);
            last.name.append(text);
            last.figures.addAll(line.figures(figures, line.words().size()));
        } else {
            leftHalf(line, 0, line.words().size());
        }
    }

    private boolean continuesRight(String text) {
        if (right.isEmpty() || right.get(right.size() - 1).hasPlaces()) {
            return false;
        }
        var last = right.get(right.size() - 1);
        return codes.name(last.code)
                .filter(name -> labels.begins(last.name.toString(), name))
                .filter(name ->
                        text.isEmpty() || Labels.equal(last.name + text, name) || labels.begins(last.name + text, name))
                .isPresent();
    }

    /** Index of the word that opens a function class: a known code with its name behind it. */
    private static int codeAt(List<String> words, CodeNames codes) {
        for (int i = words.size() - 1; i >= 0; i--) {
            var word = words.get(i);
            boolean alone = word.length() == 3 && i + 1 < words.size() && !PrintedFigure.isFigure(words.get(i + 1));
            boolean glued =
                    word.length() > 3 && !Character.isDigit(word.charAt(3)) && ".,，年、".indexOf(word.charAt(3)) < 0;
            if ((alone || glued) && word.substring(0, 3).matches("\\d{3}") && codes.isClass(word.substring(0, 3))) {
                return i;
            }
        }
        return -1;
    }

    private static int firstFigure(List<String> words, int from) {
        int i = from;
        while (i < words.size() && !PrintedFigure.isFigure(words.get(i))) {
            i++;
        }
        return i;
    }

    private static int firstText(List<String> words, int from) {
        int i = from;
        while (i < words.size() && PrintedFigure.isFigure(words.get(i))) {
            i++;
        }
        return i;
    }

    private static int figuresBefore(List<String> words, int end) {
        int start = end;
        while (start > 0 && PrintedFigure.isFigure(words.get(start - 1))) {
            start--;
        }
        return start;
    }
}
