package org.huizong.budget.transcription;

import java.util.List;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.contracts.book.BookIdentification.Result.Identified;

/**
 * 转录结果: one published document as a book, with everything that could not be read or proved.
 *
 * @param printedTables tables printed in the document; a table declared empty counts
 * @param unreadable lines of table bodies that no rule took; nothing is dropped silently
 */
public record TranscribedBook(
        Identified identity,
        BookContent content,
        int printedTables,
        List<UnreadableLine> unreadable,
        List<ReadingFinding> findings) {

    public TranscribedBook {
        unreadable = List.copyOf(unreadable);
        findings = List.copyOf(findings);
    }

    /** @param text the line as printed */
    public record UnreadableLine(int line, String text, String reason) {}
}
