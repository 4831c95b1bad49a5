package org.huizong.aggregation.rollup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void anItemHasItsShareOfItsSection() {
        var rows = List.of(row("2101101", 75), row("2101102", 25), row("2080505", 40));
        var shares = Shares.ofParent(rows, List.of(GroupKey.FUNCTION), code -> "");
        assertThat(rows.stream().map(shares::of).map(Optional::orElseThrow))
                .containsExactly(new BigDecimal("75.00"), new BigDecimal("25.00"), new BigDecimal("100.00"));
    }

    @Test
    void aShareOfNothingIsNone() {
        var rows = List.of(row("201", 5), row("208", -5));
        assertThat(Shares.ofTotal(rows).of(rows.get(0))).isEmpty();
    }

    @Test
    void growthFromANegativeBaseKeepsItsDirection() {
        assertThat(Shares.percent(50, 100)).contains(new BigDecimal("50.00"));
        assertThat(Shares.percent(-50, 100)).contains(new BigDecimal("-50.00"));
    }

    @Test
    void theScoreIsWeightedByMoneyAndAbsentWithoutIt() {
        var figures = new Figures(400, 0, 2, 16, 400, BigInteger.valueOf(9_000L * 300 + 8_000L * 100));
        assertThat(figures.score()).contains(8_750L);
        assertThat(Figures.ZERO.score()).isEmpty();
    }

    private static RollupRow row(String function, long fen) {
        var key = new RowKey(Map.of(GroupKey.FUNCTION, function), false, 2025);
        return new RollupRow(
                key,
                new Figures(fen, 0, 0, 0, 0, BigInteger.ZERO),
                Figures.ZERO,
                1,
                0,
                Approval.NONE,
                Optional.empty());
    }
}
