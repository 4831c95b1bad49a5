package org.huizong.budget.budgetline;

import java.util.List;

/** Statements that were handed in together with lines and say something else. */
public final class ContradictedLinesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Contradiction> contradictions;

    public ContradictedLinesException(List<Contradiction> contradictions) {
        super(contradictions.size() + " cells are not what the lines make");
        this.contradictions = List.copyOf(contradictions);
    }

    public List<Contradiction> contradictions() {
        return contradictions;
    }
}
