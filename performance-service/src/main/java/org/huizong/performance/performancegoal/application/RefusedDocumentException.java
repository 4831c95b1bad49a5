package org.huizong.performance.performancegoal.application;

import java.util.List;
import org.huizong.contracts.book.BookIdentification.Refusal;
import org.huizong.contracts.classification.RegionNames.Candidate;

/** The document cannot be told to be the book of one unit, year and stage; nothing of it was kept. */
public class RefusedDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<Candidate> candidates;

    public RefusedDocumentException(Refusal refusal, List<Candidate> candidates) {
        super(refusal.name());
        this.refusal = refusal;
        this.candidates = List.copyOf(candidates);
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Regions in question, for a refusal about the region. */
    public List<Candidate> candidates() {
        return candidates;
    }
}
