package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.huizong.reader.DisclosureDocument.SourceLine;

/** The cells of a form in order, and which of them have been understood. */
final class FormCells {

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Boolean> taken = new ArrayList<>();

    FormCells(List<SourceLine> body, ReadingReport report) {
        for (var line : body) {
            if (line.text().isEmpty() || RunningText.isPageNumber(line)) {
                continue;
            }
            boolean opensCells = line.text().indexOf('\t') >= 0;
            var parts = line.text().split("\t", -1);
            if (opensCells || texts.isEmpty()) {
                for (int i = parts[0].isBlank() && parts.length > 1 ? 1 : 0; i < parts.length; i++) {
                    add(parts[i], line.number());
                }
            } else {
                continueLast(line, report);
            }
        }
    }

    /** A figure below a figure is another one, such as the number of the page: joined they would be a third. */
    private void continueLast(SourceLine line, ReadingReport report) {
        int last = texts.size() - 1;
        var rest = RunningText.squeeze(line.text());
        if (texts.get(last).matches(".*\\d") && rest.matches("\\d.*")) {
            report.unreadable(line, "a figure below a figure");
        } else {
            texts.set(last, texts.get(last) + rest);
        }
    }

    private void add(String cell, int line) {
        texts.add(RunningText.squeeze(cell));
        lines.add(line);
        taken.add(false);
    }

    int size() {
        return texts.size();
    }

    String text(int at) {
        return texts.get(at);
    }

    int line(int at) {
        return at < lines.size() ? lines.get(at) : lines.get(lines.size() - 1);
    }

    int find(int from, Predicate<String> matching) {
        for (int i = from; i < texts.size(); i++) {
            if (matching.test(texts.get(i))) {
                return i;
            }
        }
        return -1;
    }

    boolean has(String pattern) {
        return find(0, text -> text.matches(pattern)) >= 0;
    }

    /** First not yet understood cell of the pattern, and as many of the same behind it. */
    void take(String pattern, int count) {
        for (int i = 0, left = count; i < size() && left > 0; i++) {
            if (!taken.get(i) && text(i).matches(pattern)) {
                taken.set(i, true);
                left--;
            }
        }
    }

    List<String> takeRow(int at, int columns) {
        var row = new ArrayList<String>();
        taken.set(at, true);
        for (int i = at + 1; i <= at + columns; i++) {
            row.add(i < size() ? text(i) : "");
            if (i < size()) {
                taken.set(i, true);
            }
        }
        return row;
    }

    String valueBehind(String label) {
        return behind(label, 1).get(0);
    }

    List<String> behind(String label, int columns) {
        int at = find(0, text -> text.replaceAll("[:：]$", "").equals(label));
        if (at < 0) {
            return Collections.nCopies(columns, "");
        }
        return takeRow(at, columns);
    }

    /** Of several persons it is enough that one can be called. */
    void takePersons(ReadingReport report) {
        int blank = -1;
        boolean given = false;
        for (int i = 0; i < size(); i++) {
            if (text(i).matches("(项目负责人|经办人|联系电话|填报人|填表人|联系人)[:：]?.*")) {
                boolean telephone = text(i).matches("联系电话[:：]?") && i + 1 < size();
                given |= telephone && !text(i + 1).isEmpty();
                blank = telephone && blank < 0 ? i : blank;
                takeRow(i, 1);
            }
        }
        if (blank >= 0 && !given) {
            report.blankTelephone(line(blank));
        }
    }

    void reportRest(ReadingReport report) {
        for (int i = 0; i < size(); i++) {
            boolean year = text(i).matches("[（(]\\d{4}年度?[)）]");
            if (!taken.get(i) && !text(i).isEmpty() && !year) {
                report.unreadable(line(i), text(i), "no field of the form");
            }
        }
    }
}
