package org.huizong.aggregation.apply.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 汇总 = Σ 各预算书最新口径, whatever happens on the way; the seed names the run, and what fails is shrunk. */
class ApplySimulationTest {

    private static final int STEPS = 80;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theCellsAreTheSumOfTheNewestViews(long seed) {
        var schedule = Schedule.random(seed, STEPS);
        assertThat(holds(seed, schedule))
                .as(() -> "seed " + seed + " fails with " + schedule.shrunk(shorter -> !holds(seed, shorter)))
                .isTrue();
    }

    private static boolean holds(long seed, Schedule schedule) {
        var store = new MemoryRollupStore();
        return Promise.of(new RandomBooks(seed, "books", 2025, 24), store, store, schedule)
                .holds();
    }
}
