package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.application.ClassifiedParts.State;
import org.huizong.budget.departmentalbudget.domain.ClassifiedPart;
import org.huizong.budget.departmentalbudget.domain.ContentStamp;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.Withholding;
import org.huizong.budget.departmentalbudget.domain.Withholding.Split;

/** Takes apart what a book that was handed in withholds, checks the rest and stamps it. */
@ApplicationScoped
class ContentChecker {

    private final BookChecks checks;
    private final BookContents contents;
    private final ClassifiedParts classified;

    ContentChecker(BookChecks checks, BookContents contents, ClassifiedParts classified) {
        this.checks = checks;
        this.contents = contents;
        this.classified = classified;
    }

    /**
     * Call it under the book's lock: what the book withholds so far is part of what is checked.
     *
     * @param known the book as it stands; one that is not there yet withholds nothing
     */
    CheckedContent check(Filing filing, Optional<DepartmentalBudget> known) {
        var withheld = known.map(book -> classified.newest(book.id()).part()).orElse(ClassifiedPart.NONE);
        return check(filing, withheld);
    }

    /** @param stored what the book withholds so far */
    CheckedContent check(Filing filing, ClassifiedPart stored) {
        return AmountsBeyondRangeException.within(filing.content(), () -> checked(filing, stored));
    }

    private CheckedContent checked(Filing filing, ClassifiedPart stored) {
        var split = Withholding.split(filing.content(), stored);
        var findings =
                checks.check(filing.identity(), split.open(), filing.origin()).findingsAfter(filing.readingFindings());
        var secrecy = SecrecyFindings.of(filing, split);
        var form = contents.stored(split.open(), filing.origin(), filing.coverage());
        return new CheckedContent(
                stamp(filing, split, form.hash()),
                split.open(),
                filing.printedTables(),
                Stream.concat(findings.stream(), secrecy.stream()).toList(),
                new State(split.classified(), secrecy),
                Optional.of(form));
    }

    /** The fingerprint of a document that tells secrets would let a reader prove a guess, so it is made of the open part. */
    private static ContentStamp stamp(Filing filing, Split split, String contentHash) {
        boolean isByContent = filing.documentHash().isEmpty()
                || !split.classified().projects().isEmpty();
        return new ContentStamp(
                contentHash, isByContent ? contentHash : filing.documentHash(), filing.origin(), filing.coverage());
    }
}
