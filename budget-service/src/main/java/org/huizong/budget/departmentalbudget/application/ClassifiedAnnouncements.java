package org.huizong.budget.departmentalbudget.application;

import org.huizong.budget.departmentalbudget.application.ClassifiedParts.Recorded;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;

/** Tells those who may read classified detail of every change of it, in the transaction that makes it. */
public interface ClassifiedAnnouncements {

    void announce(DepartmentalBudget book, Recorded recorded);
}
