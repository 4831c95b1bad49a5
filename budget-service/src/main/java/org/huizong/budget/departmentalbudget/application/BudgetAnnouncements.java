package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.Coverage;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.contracts.book.BookStatus;

/** Tells the other services of every version, in the transaction that makes it. */
public interface BudgetAnnouncements {

    /** @param views the contents that stand, each with every status whose view it is; empty after a withdrawal */
    void announce(DepartmentalBudget book, List<StandingContent> views);

    record StandingContent(List<BookStatus> statuses, BookContent content, Origin origin, Coverage coverage) {}
}
