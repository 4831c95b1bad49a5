package org.huizong.budget.transcription.section;

import java.util.List;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.transcription.TranscribedBook.UnreadableLine;

/**
 * 情况说明: the narrative of one book as read.
 *
 * @param unreadable sentences with figures that no pattern knows
 */
public record Narrative(List<NarrativeSection> sections, List<BookText> texts, List<UnreadableLine> unreadable) {

    public static final Narrative EMPTY = new Narrative(List.of(), List.of(), List.of());

    public Narrative {
        sections = List.copyOf(sections);
        texts = List.copyOf(texts);
        unreadable = List.copyOf(unreadable);
    }
}
