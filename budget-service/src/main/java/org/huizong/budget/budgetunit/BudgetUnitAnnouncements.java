package org.huizong.budget.budgetunit;

/** Tells the other services of every change of the register, in the transaction that makes it. */
public interface BudgetUnitAnnouncements {

    void announce(BudgetUnit unit);
}
