package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.budget.rollupfact.RollupFacts;
import org.huizong.budget.tableset.TableSetCatalogue;

/** 预算数: what a content adds to the rollups, which is what ceilings, letters and adjustments speak of. */
@ApplicationScoped
public class BookFigures {

    private final BookChecks checks;
    private final RollupFacts facts;

    BookFigures(BookChecks checks, CodeEditions editions, TableSetCatalogue tableSets) {
        this.checks = checks;
        this.facts = new RollupFacts(editions, tableSets);
    }

    public BookTotals of(BookIdentity identity, BookContent content, Origin origin) {
        var book = checks.checkedBook(identity, content, origin);
        return new BookTotals(
                facts.of(book, checks.check(identity, content, origin).confirmations()));
    }

    BookTotals of(BookIdentity identity, CheckedContent checked) {
        return of(identity, checked.content(), checked.stamp().origin());
    }
}
