package org.huizong.aggregation.apply.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.huizong.contracts.event.v1.PerformanceChanged.Evaluation;
import org.huizong.contracts.event.v1.PerformanceChanged.Fact;
import org.junit.jupiter.api.Test;

class ScoredTest {

    @Test
    void aSelfEvaluationWeighsItsScoreByItsFullYearBudget() {
        assertThat(Scored.of(
                        evaluated(9_580L, new Evaluation(9_932L, 9_900L, "excellent", 51_990_000L, 1L, 1, 1, 0, 1))))
                .isEqualTo(new Scored(9_900, 51_990_000));
    }

    @Test
    void whatIsNotKnownWeighsNothing() {
        assertThat(Scored.of(evaluated(9_580L, new Evaluation(null, null, null, 51_990_000L, null, 0, 0, 1, 0)))
                        .fen())
                .isZero();
        assertThat(Scored.of(evaluated(9_580L, new Evaluation(9_000L, 9_000L, "excellent", null, 5L, 0, 0, 0, 0)))
                        .fen())
                .isZero();
        assertThat(Scored.of(evaluated(null, null)).fen()).isZero();
    }

    @Test
    void anEventFromBeforeScoringWasToldIsReadAsBefore() {
        assertThat(Scored.of(new Fact("2014004", "project", "维稳", 1, 9, 3_000_000, 0, 9_000L)))
                .isEqualTo(new Scored(9_000, 3_000_000));
    }

    private static Fact evaluated(Long printed, Evaluation evaluation) {
        return new Fact("2014004", "self-evaluation", "信访工作经费", 0, 12, 0, 0, printed, evaluation);
    }
}
