package org.huizong.reader.pdf;

import java.util.List;
import java.util.stream.Collectors;

/** A printed line as the words that gaps keep apart. */
record TextLine(int top, int baseline, List<Run> runs) {

    /** A word with its place, in hundredths of a point. */
    record Run(String text, int left, int right) {

        int center() {
            return (left + right) / 2;
        }

        int width() {
            return right - left;
        }
    }

    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining(" "));
    }

    String compact() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
