package org.huizong.aggregation.rollup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void equalValuesShareAPlaceAndTheNextOneIsLeftOut() {
        assertThat(places(RowValue.AMOUNT, true, 10, 40, 20, 20)).containsExactly(4L, 1L, 2L, 2L);
        assertThat(places(RowValue.AMOUNT, false, 10, 40, 20, 20)).containsExactly(1L, 4L, 2L, 2L);
    }

    @Test
    void aRowWithoutTheValueHasNoPlace() {
        assertThat(places(RowValue.GROWTH, true, 10, 40)).containsExactly(-1L, -1L);
    }

    private static List<Long> places(RowValue value, boolean descending, long... fen) {
        var rows = Arrays.stream(fen).mapToObj(RanksTest::row).toList();
        return Ranks.of(rows, value, descending).stream()
                .map(row -> row.rank().orElse(-1))
                .toList();
    }

    private static MeasuredRow row(long fen) {
        var key = new RowKey(Map.of(GroupKey.FUNCTION, "201"), false, 2025);
        var figures = new Figures(fen, 0, 0, 0, 0, BigInteger.ZERO);
        return new MeasuredRow(
                new RollupRow(key, figures, Figures.ZERO, 1, 0, Approval.NONE, Optional.empty()),
                Optional.empty(),
                OptionalLong.empty());
    }
}
