package org.huizong.budget.departmentalbudget.domain;

import java.util.Optional;
import org.huizong.budget.budgetround.domain.RoundKind;
import org.huizong.contracts.book.Review;

/**
 * 依据: why an act was done, and on which occasion.
 *
 * @param opinion 意见 or reason in words; empty when none was given
 * @param documentNumber 文号; empty when none was given
 */
public record Grounds(String opinion, String documentNumber, Occasion occasion) {

    public static final Grounds NONE = new Grounds("", "");

    public Grounds(String opinion, String documentNumber) {
        this(opinion, documentNumber, Occasion.NONE);
    }

    /**
     * 场合: what tells an act from others of its kind; each is empty where it does not apply.
     *
     * @param round 编制环节 that was open when the content was filed or submitted
     * @param adjustment 调整方式 of an adjustment document
     * @param review who reviewed with which result
     */
    public record Occasion(Optional<RoundKind> round, Optional<AdjustmentKind> adjustment, Optional<Review> review) {

        public static final Occasion NONE = new Occasion(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Grounds in(Optional<RoundKind> round) {
        return new Grounds(opinion, documentNumber, new Occasion(round, occasion.adjustment(), occasion.review()));
    }

    public Grounds by(AdjustmentKind adjustment) {
        return new Grounds(
                opinion, documentNumber, new Occasion(occasion.round(), Optional.of(adjustment), occasion.review()));
    }

    public Grounds of(Review review) {
        return new Grounds(
                opinion, documentNumber, new Occasion(occasion.round(), occasion.adjustment(), Optional.of(review)));
    }
}
