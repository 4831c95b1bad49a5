package org.huizong.budget.execution.domain;

import org.huizong.contracts.money.Amount;

/**
 * 执行数: what has been paid since the beginning of the year for one item out of one source.
 *
 * @param function functional code of an item
 * @param economic departmental economic code
 * @param source one of the ten sources of the revenue cube
 * @param amount cumulative; refunds may have lowered it
 */
public record ExecutionLine(String function, String economic, String source, Nature nature, Amount amount)
        implements Comparable<ExecutionLine> {

    /** What makes two lines of two months the same line. */
    public String key() {
        return String.join(" ", function, economic, source, nature.code());
    }

    ExecutionLine plus(ExecutionLine other) {
        return new ExecutionLine(function, economic, source, nature, amount.plus(other.amount));
    }

    @Override
    public int compareTo(ExecutionLine other) {
        return key().compareTo(other.key());
    }
}
