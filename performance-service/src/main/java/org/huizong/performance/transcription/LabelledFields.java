package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.PrintedAmount;

/**
 * The head of a form as its labels and what stands behind each of them. Labels are looked for in the order in which the form
 * prints them; a label that is missing is passed over.
 */
final class LabelledFields {

    private final RunningText text;
    private final Map<String, int[]> ranges = new LinkedHashMap<>();
    private int firstLabel;

    private LabelledFields(RunningText text) {
        this.text = text;
        this.firstLabel = text.length();
    }

    record Label(String field, Pattern pattern) {
        static Label of(String field, String regex) {
            return new Label(field, Pattern.compile(regex));
        }
    }

    /** @param anchor a field that every such form prints; what stands behind it cannot be a label listed before it */
    static LabelledFields read(RunningText text, List<Label> labels, String anchor) {
        var fields = new LabelledFields(text);
        var found = new ArrayList<int[]>();
        var names = new ArrayList<String>();
        var anchorLabel = labels.stream()
                .filter(label -> label.field().equals(anchor))
                .findFirst()
                .orElseThrow();
        var anchorMatch = anchorLabel.pattern().matcher(text.text());
        int limit = anchorMatch.find() ? anchorMatch.end() : text.length();
        int cursor = 0;
        for (var label : labels) {
            var matcher = label.pattern().matcher(text.text());
            boolean behindAnchor = cursor >= limit;
            if (matcher.find(cursor) && (behindAnchor || matcher.end() <= limit)) {
                found.add(new int[] {matcher.start(), matcher.end()});
                names.add(label.field());
                cursor = matcher.end();
            }
        }
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1)[0] : text.length();
            fields.ranges.put(names.get(i), new int[] {found.get(i)[1], end});
        }
        if (!found.isEmpty()) {
            fields.firstLabel = found.get(0)[0];
        }
        return fields;
    }

    boolean has(String field) {
        return ranges.containsKey(field);
    }

    /** Empty when the label is missing or its cell is blank. */
    String value(String field) {
        var range = ranges.get(field);
        return range == null ? "" : text.text().substring(range[0], range[1]);
    }

    /** A cell that is no number, or more than one, is reported and counts as blank. */
    PrintedAmount amount(String field, AmountUnit unit, ReadingReport report) {
        var printed = value(field).replace(",", "").replaceAll("(万元|元)$", "");
        if (printed.isEmpty() || printed.matches("[-—–/]+")) {
            return PrintedAmount.BLANK;
        }
        int line = text.lineAt(ranges.get(field)[0]);
        if (text.hasDigitsApart(ranges.get(field)[0], ranges.get(field)[1])) {
            report.unreadable(line, value(field), "two figures, or one that is broken");
            return PrintedAmount.BLANK;
        }
        try {
            return new PrintedAmount(printed, unit, line);
        } catch (IllegalArgumentException notAnAmount) {
            report.unreadable(line, value(field), "no amount");
            return PrintedAmount.BLANK;
        }
    }

    /** A heading without a value of its own; anything printed there is reported. */
    void expectBlank(String field, ReadingReport report) {
        if (!value(field).isEmpty()) {
            report.unreadable(text.lineAt(ranges.get(field)[0]), value(field), "no field of the form");
        }
    }

    /** What stands before the first label. */
    String preface() {
        return text.text().substring(0, firstLabel);
    }
}
