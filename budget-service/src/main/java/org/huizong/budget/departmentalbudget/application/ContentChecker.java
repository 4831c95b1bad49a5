package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.huizong.budget.departmentalbudget.domain.ContentStamp;

/** Checks a book that was handed in and stamps its content. */
@ApplicationScoped
class ContentChecker {

    private final BookChecks checks;
    private final BookContents contents;

    ContentChecker(BookChecks checks, BookContents contents) {
        this.checks = checks;
        this.contents = contents;
    }

    CheckedContent check(Filing filing) {
        var findings = checks.check(filing.identity(), filing.content(), filing.origin())
                .findingsAfter(filing.readingFindings());
        return new CheckedContent(
                new ContentStamp(
                        contents.hash(filing.content(), filing.origin()), filing.documentHash(), filing.origin()),
                filing.content(),
                filing.printedTables(),
                findings);
    }
}
