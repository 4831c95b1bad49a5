package org.huizong.budget.departmentalbudget.application;

import java.util.List;

/** A project that the book knows as open was sent as classified by somebody who may not classify it. */
public final class ClassifiedFlagException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Integer> positions;

    public ClassifiedFlagException(List<Integer> positions) {
        super(positions.size() + " projects change their secrecy");
        this.positions = List.copyOf(positions);
    }

    /** Positions of the projects in what was sent, from 0. */
    public List<Integer> positions() {
        return positions;
    }
}
