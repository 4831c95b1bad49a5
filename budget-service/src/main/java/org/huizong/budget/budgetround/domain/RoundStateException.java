package org.huizong.budget.budgetround.domain;

/** A round cannot be opened or closed as things stand: another one of the region and year is open, or it is so already. */
public final class RoundStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BudgetRound inTheWay;
    private final transient BudgetRound.Key asked;

    public RoundStateException(BudgetRound inTheWay, BudgetRound.Key asked) {
        super("round " + inTheWay.key().id() + " is " + inTheWay.status().code());
        this.inTheWay = inTheWay;
        this.asked = asked;
    }

    public BudgetRound inTheWay() {
        return inTheWay;
    }

    public BudgetRound.Key asked() {
        return asked;
    }
}
