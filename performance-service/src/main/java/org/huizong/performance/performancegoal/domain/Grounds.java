package org.huizong.performance.performancegoal.domain;

import java.util.Optional;
import org.huizong.contracts.book.Review;

/**
 * 依据: why an act was done.
 *
 * @param opinion 意见 or reason in words; empty when none was given
 * @param documentNumber 文号; empty when none was given
 * @param review who reviewed with which result; empty for every other act
 */
public record Grounds(String opinion, String documentNumber, Optional<Review> review) {

    public static final Grounds NONE = new Grounds("", "");

    public Grounds(String opinion, String documentNumber) {
        this(opinion, documentNumber, Optional.empty());
    }
}
