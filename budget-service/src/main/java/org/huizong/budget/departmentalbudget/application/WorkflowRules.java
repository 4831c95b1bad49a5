package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.huizong.budget.budgetround.domain.RoundKind;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;

/** 流程规则: what the bureau's year asks of an act besides the status of the book. */
@ApplicationScoped
class WorkflowRules {

    private final RoundGate rounds;
    private final AdjustmentLedger adjustments;

    WorkflowRules(RoundGate rounds, AdjustmentLedger adjustments) {
        this.rounds = rounds;
        this.adjustments = adjustments;
    }

    /** Before an act: throws unless it is admitted, and gives the round that it belongs to. */
    Optional<RoundKind> admit(DepartmentalBudget book, ActKind act, Caller caller) {
        return switch (act) {
            case SUBMISSION, APPROVAL -> rounds.admit(book, act, caller);
            default -> Optional.empty();
        };
    }

    /** After an act, in its transaction: throws where what it led to is not allowed. */
    void wrote(DepartmentalBudget book, BookVersion version, Caller caller) {
        switch (version.act().kind()) {
            case SUBMISSION, APPROVAL -> adjustments.follow(book, version, caller);
            default -> {}
        }
    }
}
