package org.huizong.aggregation.rollup.domain;

import java.util.OptionalLong;

/**
 * 上级转移支付 within a row: money that a lower government received from a higher one counts twice when levels are consolidated.
 * Books tell what was received and not from whom, so the payer is proved to stand within the row's region only for the whole
 * country, and proved to stand outside for a region's own level.
 *
 * @param receivedFen all that the books behind the row received from superiors
 * @param atMostFen what of it was received below the row's own level: its payer may stand within the region
 * @param certain every payer stands within the region
 */
public record Transfers(long receivedFen, long atMostFen, boolean certain) {

    public static final Transfers NONE = new Transfers(0, 0, false);

    /** What is eliminated (抵销), in fen; empty when the books do not prove it. */
    public OptionalLong eliminationFen() {
        return certain || atMostFen == 0 ? OptionalLong.of(atMostFen) : OptionalLong.empty();
    }
}
