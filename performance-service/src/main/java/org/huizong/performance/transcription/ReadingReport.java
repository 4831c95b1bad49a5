package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huizong.reader.DisclosureDocument.SourceLine;

/** Collects what a form holds and the transcription did not understand; one entry per line. */
final class ReadingReport {

    private final List<UnreadableLine> unreadable = new ArrayList<>();

    void unreadable(int line, String text, String reason) {
        if (unreadable.stream()
                .noneMatch(known -> known.line() == line && known.text().equals(text))) {
            unreadable.add(new UnreadableLine(line, text, reason));
        }
    }

    void unreadable(SourceLine line, String reason) {
        if (!line.text().isBlank()) {
            unreadable(line.number(), line.text().strip(), reason);
        }
    }

    List<UnreadableLine> lines() {
        return unreadable.stream()
                .sorted(Comparator.comparingInt(UnreadableLine::line))
                .toList();
    }
}
