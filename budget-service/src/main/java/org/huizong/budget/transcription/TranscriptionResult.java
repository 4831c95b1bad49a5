package org.huizong.budget.transcription;

import java.util.List;
import org.huizong.contracts.classification.RegionNames.Candidate;

/** What became of a document: a book, or a refusal with its reason. Nothing of a refused document is kept. */
public sealed interface TranscriptionResult {

    record Transcribed(TranscribedBook book) implements TranscriptionResult {}

    /**
     * @param line where the reason shows, 0 for the whole document
     * @param candidates regions in question, for a refusal about the region
     */
    record Refused(Reason reason, int line, String messageChinese, String messageEnglish, List<Candidate> candidates)
            implements TranscriptionResult {}

    /** Reasons of a refusal. */
    enum Reason {
        NOT_A_BUDGET_DOCUMENT,
        UNIT_UNKNOWN,
        YEAR_UNKNOWN,
        STAGE_UNKNOWN,
        REGION_AMBIGUOUS,
        /** Titles of a budget book without a single figure: cut off before its first table. */
        TRUNCATED
    }
}
