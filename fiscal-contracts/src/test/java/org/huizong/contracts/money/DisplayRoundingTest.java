package org.huizong.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisplayRoundingTest {

    private static final long STEP = 10_000;

    @Test
    void theMissingStepGoesToThePartThatLostMost() {
        assertThat(DisplayRounding.round(List.of(14_000L, 14_000L, 16_000L), STEP))
                .containsExactly(10_000L, 10_000L, 20_000L);
    }

    @Test
    void negativePartsAddUpToo() {
        assertThat(DisplayRounding.round(List.of(-4_000L, 9_000L), STEP)).containsExactly(0L, 10_000L);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shownPartsAddUpToTheShownTotalAndNoneMovesByAStep(long seed) {
        var random = new Random(seed);
        var parts = random.longs(1 + random.nextInt(30), -900_000_000L, 9_000_000_000L)
                .boxed()
                .toList();
        var rounded = DisplayRounding.round(parts, STEP);
        long exact = parts.stream().mapToLong(Long::longValue).sum();
        long shown = rounded.stream().mapToLong(Long::longValue).sum();
        assertThat(Math.abs(exact - shown)).isLessThanOrEqualTo(STEP / 2);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(Math.abs(parts.get(i) - rounded.get(i))).isLessThan(STEP);
        }
    }
}
