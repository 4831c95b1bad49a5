package org.huizong.reader;

import java.util.ArrayList;
import java.util.List;
import org.huizong.reader.DisclosureDocument.SourceLine;
import org.huizong.reader.Section.LineStart;

/**
 * A stretch of lines as one compact text: no line or page breaks, no markup, no page numbers, and no white space but the one
 * that keeps an amount from the digit before it (结转1 4.82万元). Every character still knows its line, so a figure found in it
 * can be named by its place.
 */
public final class RunningText {

    private final String text;
    private final List<LineStart> starts;
    private final int firstLine;

    private RunningText(String text, List<LineStart> starts, int firstLine) {
        this.text = text;
        this.starts = List.copyOf(starts);
        this.firstLine = firstLine;
    }

    /** The lines from the first to the last number, both included. */
    public static RunningText of(DisclosureDocument document, int firstLine, int lastLine) {
        var printed = new StringBuilder();
        var printedStarts = new ArrayList<LineStart>();
        for (SourceLine line : document.lines(firstLine, lastLine)) {
            if (!Typography.isPageNumber(line.text())) {
                printedStarts.add(new LineStart(line.number(), printed.length()));
                printed.append(Typography.withoutMarkup(line.text()));
            }
        }
        return compacted(printed, printedStarts, firstLine);
    }

    private static RunningText compacted(CharSequence printed, List<LineStart> printedStarts, int firstLine) {
        var text = new StringBuilder(printed.length());
        var starts = new ArrayList<LineStart>();
        var separators = Typography.separators(printed);
        int next = 0;
        for (int i = 0; i <= printed.length(); i++) {
            while (next < printedStarts.size() && printedStarts.get(next).offset() == i) {
                starts.add(new LineStart(printedStarts.get(next++).line(), text.length()));
            }
            if (i < printed.length() && separators.get(i)) {
                text.append(' ');
            } else if (i < printed.length() && !Typography.isSpace(printed.charAt(i))) {
                text.append(printed.charAt(i));
            }
        }
        return new RunningText(text.toString(), starts, firstLine);
    }

    public static RunningText of(DisclosureDocument document) {
        return of(document, 1, document.lines().size());
    }

    public String text() {
        return text;
    }

    /** Offset at which the line begins; of a page number or a line outside, where the next printed line begins. */
    public int startOf(int line) {
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle).line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == starts.size() ? text.length() : starts.get(low).offset();
    }

    /** The source line on which the character at the offset stands. */
    public int lineAt(int offset) {
        int low = 0;
        int high = starts.size() - 1;
        int line = firstLine;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle).offset() <= offset) {
                line = starts.get(middle).line();
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return line;
    }
}
