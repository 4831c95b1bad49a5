package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.huizong.budget.budgetround.domain.RoundKind;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.platform.access.Caller;

/** 流程规则: what the bureau's year asks of an act besides the status of the book. */
@ApplicationScoped
class WorkflowRules {

    private final RoundGate rounds;
    private final CeilingCheck ceilings;
    private final AdjustmentLedger adjustments;

    WorkflowRules(RoundGate rounds, CeilingCheck ceilings, AdjustmentLedger adjustments) {
        this.rounds = rounds;
        this.ceilings = ceilings;
        this.adjustments = adjustments;
    }

    /** Before an act: throws unless it is admitted, and gives the round that it belongs to. */
    Optional<RoundKind> admit(DepartmentalBudget book, ActKind act, Caller caller) {
        return switch (act) {
            case SUBMISSION -> admitSubmission(book, caller);
            case APPROVAL -> rounds.admit(book, act, caller);
            default -> Optional.empty();
        };
    }

    private Optional<RoundKind> admitSubmission(DepartmentalBudget book, Caller caller) {
        var round = rounds.admit(book, ActKind.SUBMISSION, caller);
        ceilings.admit(book, round, caller);
        return round;
    }

    /** With an act, in its transaction: throws where what it leads to is not allowed. */
    void follow(DepartmentalBudget book, BookVersion version, Caller caller) {
        switch (version.act().kind()) {
            case SUBMISSION, APPROVAL -> adjustments.follow(book, version, caller);
            default -> {}
        }
    }
}
