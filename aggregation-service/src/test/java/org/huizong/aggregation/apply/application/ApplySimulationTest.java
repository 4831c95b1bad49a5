package org.huizong.aggregation.apply.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 汇总 = Σ 各预算书最新口径, whatever happens on the way; the seed names the run. */
class ApplySimulationTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theCellsAreTheSumOfTheNewestViews(long seed) {
        // Given
        var store = new MemoryRollupStore();
        var books = new RandomBooks(seed, "books", 2025, 24);
        var simulation = new ApplySimulation(seed, store);
        // When
        simulation.drain(books);
        // Then
        assertThat(store.cells()).isEqualTo(ApplySimulation.expected(books.newest()));
        assertThat(simulation.tally().consumed())
                .isEqualTo(books.log().values().stream()
                        .mapToInt(records -> records.size())
                        .sum());
    }
}
