package org.huizong.budget.departmentalbudget.application;

import java.util.Optional;
import org.huizong.budget.budgetround.domain.BudgetRound;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;

/** The rounds that the bureau keeps do not admit the act now. */
public final class RoundClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ActKind act;
    private final transient BookIdentity identity;
    private final transient Optional<BudgetRound> open;

    RoundClosedException(ActKind act, BookIdentity identity, Optional<BudgetRound> open) {
        super("no open round admits " + act.code());
        this.act = act;
        this.identity = identity;
        this.open = open;
    }

    public ActKind act() {
        return act;
    }

    public BookIdentity identity() {
        return identity;
    }

    /** The round that is open, which may be the right one after its deadline; empty when none is. */
    public Optional<BudgetRound> open() {
        return open;
    }
}
