package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.AdjustmentDocument;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.contracts.money.Amount;
import org.huizong.platform.access.Caller;

/** 调整台账: follows what an open adjustment document comes to, and refuses what its kind does not allow. */
@ApplicationScoped
class AdjustmentLedger {

    private final Adjustments adjustments;
    private final BookContents contents;
    private final BookFigures figures;

    AdjustmentLedger(Adjustments adjustments, BookContents contents, BookFigures figures) {
        this.adjustments = adjustments;
        this.contents = contents;
        this.figures = figures;
    }

    void open(AdjustmentDocument document) {
        adjustments.keep(document);
    }

    Amount total(BookIdentity identity, CheckedContent checked) {
        return figures.of(identity, checked).expenditure();
    }

    /** A submission or approval of a book that a document has opened and that is not approved under it yet. */
    void follow(DepartmentalBudget book, BookVersion version, Caller caller) {
        adjustments
                .newest(book.id(), caller.scope())
                .filter(document -> document.approvedVersion().isEmpty())
                .ifPresent(document -> {
                    var checked = contents.find(book.id(), version.content().contentHash(), caller.scope())
                            .orElseThrow();
                    var submitted = document.submitted(total(book.identity(), checked));
                    adjustments.keep(
                            version.act().kind() == ActKind.APPROVAL
                                    ? submitted.approvedBy(version.version())
                                    : submitted);
                });
    }
}
