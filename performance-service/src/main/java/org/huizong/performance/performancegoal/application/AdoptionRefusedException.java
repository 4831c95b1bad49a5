package org.huizong.performance.performancegoal.application;

/** An indicator of the library cannot stand in the goal; nothing was changed. */
public class AdoptionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The value makes no target with the operator and unit of the indicator. */
        VALUE,
        /** The indicator does not hold in the year of the book. */
        YEAR,
        /** The goal has an indicator of these three levels. */
        ALREADY_THERE
    }

    private final Reason reason;

    public AdoptionRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
