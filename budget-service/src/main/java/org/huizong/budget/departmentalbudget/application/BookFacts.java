package org.huizong.budget.departmentalbudget.application;

import jakarta.inject.Singleton;
import java.util.List;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.budget.rollupfact.Fact;
import org.huizong.budget.rollupfact.RollupFacts;
import org.huizong.budget.tableset.TableSetCatalogue;

/** 汇总事实 of a content, by the code lists in force. */
@Singleton
public class BookFacts {

    private final RollupFacts facts;
    private final BookChecks checks;

    BookFacts(CodeEditions editions, TableSetCatalogue tableSets, BookChecks checks) {
        this.facts = new RollupFacts(editions, tableSets);
        this.checks = checks;
    }

    public List<Fact> of(BookIdentity identity, BookContent content, Origin origin) {
        var confirmations = checks.check(identity, content, origin).confirmations();
        return facts.of(checks.checkedBook(identity, content, origin), confirmations);
    }
}
