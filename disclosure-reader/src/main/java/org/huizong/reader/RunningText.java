package org.huizong.reader;

import java.util.ArrayList;
import java.util.List;
import org.huizong.reader.DisclosureDocument.SourceLine;
import org.huizong.reader.Section.LineStart;

/**
 * A stretch of lines as one compact text: no white space, no line or page breaks, no markup, no page numbers. Every
 * character still knows its line, so a figure found in it can be named by its place.
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
        var text = new StringBuilder();
        var starts = new ArrayList<LineStart>();
        for (SourceLine line : document.lines(firstLine, lastLine)) {
            if (!Typography.isPageNumber(line.text())) {
                starts.add(new LineStart(line.number(), text.length()));
                text.append(Typography.compact(Typography.withoutMarkup(line.text())));
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
