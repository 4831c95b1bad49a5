package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huizong.performance.performancegoal.domain.PrintedStatement;
import org.huizong.reader.DisclosureDocument.SourceLine;

/** Collects what a form holds and the transcription did not understand, one entry per line, and which fields it leaves blank. */
final class ReadingReport {

    private final List<UnreadableLine> unreadable = new ArrayList<>();
    private final List<PrintedStatement> statements = new ArrayList<>();

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

    /** 联系电话 that a form prints and leaves empty. */
    void blankTelephone(int line) {
        statements.add(new PrintedStatement(PrintedStatement.BLANK_TELEPHONE, "", "", line));
    }

    List<PrintedStatement> statements() {
        return List.copyOf(statements);
    }

    List<UnreadableLine> lines() {
        return unreadable.stream()
                .sorted(Comparator.comparingInt(UnreadableLine::line))
                .toList();
    }
}
