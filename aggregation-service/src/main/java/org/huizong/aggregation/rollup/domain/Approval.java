package org.huizong.aggregation.rollup.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * 批复程度: how much of a row's money stands in books whose shown content has been approved (已批复).
 *
 * @param amountFen the money of the row, exact
 */
public record Approval(long approvedFen, long amountFen) {

    public static final Approval NONE = new Approval(0, 0);

    public Approval plus(Approval other) {
        return new Approval(Math.addExact(approvedFen, other.approvedFen), Math.addExact(amountFen, other.amountFen));
    }

    /** Percent; empty when there is no money. */
    public Optional<BigDecimal> share() {
        return Shares.percent(approvedFen, amountFen);
    }
}
