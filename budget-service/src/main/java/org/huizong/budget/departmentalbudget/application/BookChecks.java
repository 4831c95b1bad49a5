package org.huizong.budget.departmentalbudget.application;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import org.huizong.budget.crosstablecheck.CheckResult;
import org.huizong.budget.crosstablecheck.CheckedBook;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.budget.crosstablecheck.CrossTableChecks;
import org.huizong.budget.crosstablecheck.CrossTableRules;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.crosstablecheck.RelatedBook;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.budget.tableset.TableSetCatalogue;

/** 勾稽校验 of a book, by the shipped rules over the code lists in force. */
@Singleton
@Startup // a rule file that names what does not exist stops the service at its start
public class BookChecks {

    private final CrossTableRules rules = CrossTableRules.shipped();
    private final CrossTableChecks checks;

    BookChecks(CodeEditions editions, TableSetCatalogue tableSets) {
        this.checks = new CrossTableChecks(rules, editions, tableSets);
    }

    public CrossTableRules rules() {
        return rules;
    }

    public CheckResult check(BookIdentity identity, BookContent content, Origin origin) {
        return checks.evaluate(checkedBook(identity, content, origin));
    }

    /** What the book says otherwise than these. */
    List<Finding> between(BookIdentity identity, BookContent content, Origin origin, List<RelatedBook> related) {
        return checks.between(checkedBook(identity, content, origin).with(related));
    }

    public CheckedBook checkedBook(BookIdentity identity, BookContent content, Origin origin) {
        return new CheckedBook(
                identity.year(),
                identity.stage(),
                origin == Origin.FILED ? CheckedBook.Origin.FILED : CheckedBook.Origin.PRINTED,
                content);
    }
}
