package org.huizong.budget.departmentalbudget.messaging;

import jakarta.inject.Singleton;
import java.util.List;
import org.huizong.budget.departmentalbudget.application.BookFacts;
import org.huizong.budget.departmentalbudget.application.BudgetAnnouncements.StandingContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.rollupfact.Fact;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.cube.FactDetail;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;

/** 汇总事实 of a content, in the words of the event. */
@Singleton
class AnnouncedFacts {

    private final BookFacts facts;

    AnnouncedFacts(BookFacts facts) {
        this.facts = facts;
    }

    List<DepartmentalBudgetChanged.Fact> of(BookIdentity identity, StandingContent standing) {
        return facts.of(identity, standing.content(), standing.origin()).stream()
                .map(AnnouncedFacts::announced)
                .toList();
    }

    private static DepartmentalBudgetChanged.Fact announced(Fact fact) {
        return new DepartmentalBudgetChanged.Fact(
                fact.cube().code(),
                fact.key(Dimension.FUNCTION),
                fact.key(Dimension.ECONOMIC),
                fact.key(Dimension.NATURE),
                fact.key(Dimension.SOURCE),
                fact.key(Dimension.FUND),
                fact.key(Dimension.CATEGORY),
                fact.key(Dimension.PROJECT),
                fact.detail().map(FactDetail::code).orElse(null),
                fact.amount().fen());
    }
}
