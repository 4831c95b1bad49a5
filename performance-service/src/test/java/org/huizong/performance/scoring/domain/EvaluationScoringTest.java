package org.huizong.performance.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.scoring.ShippedSchemes;
import org.huizong.performance.scoring.domain.ScoringScheme.RateBand;
import org.huizong.performance.scoring.domain.ScoringScheme.Satisfaction;
import org.huizong.performance.scoring.domain.ScoringScheme.ShareBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationScoringTest {

    private static final ScoringScheme SCHEME = ShippedSchemes.of(2021).scheme();

    @ParameterizedTest
    @CsvSource({"100,100,10.00", "100,60,6.00", "100,120,10.00", "3,1,3.33", "51.99,0,0.00", "3,2,6.67"})
    void theExecutionScoresItsRateAndNeverMoreThanItsPoints(String annual, String executed, String score) {
        var evaluation =
                AnEvaluation.of().execution(annual, executed, "10", "10").build();

        var execution = score(evaluation, SCHEME).execution().orElseThrow();

        assertThat(execution.computed()).contains(new BigDecimal(score));
    }

    @Test
    void anExecutionWithoutABudgetIsNotComputed() {
        var execution = score(AnEvaluation.of().execution("0", "0", "10", "10").build(), SCHEME)
                .execution()
                .orElseThrow();

        assertThat(execution.computed()).isEmpty();
        assertThat(execution.score()).contains(new BigDecimal("10"));
        assertThat(execution.reason()).isEqualTo(ScoreReason.NO_EXECUTION);
    }

    @Test
    void ninetyAndTenAndAHundredAreBothWholeForms() {
        var withExecution = AnEvaluation.of()
                .indicator("=1次", "1次", "90", "90")
                .execution("1", "1", "", "10")
                .build();
        var without = AnEvaluation.of()
                .indicator("=1次", "1次", "100", "100")
                .execution("1", "1", "", "")
                .build();

        assertThat(score(withExecution, SCHEME).weights()).isEqualByComparingTo("100");
        assertThat(score(withExecution, SCHEME).score()).contains(new BigDecimal("100.00"));
        assertThat(score(without, SCHEME).weights()).isEqualByComparingTo("100");
        assertThat(score(without, SCHEME).execution()).isEmpty();
        assertThat(score(without, SCHEME).score()).contains(new BigDecimal("100.00"));
    }

    @ParameterizedTest
    @CsvSource({"100,excellent", "90,excellent", "89,good", "80,good", "79,fair", "60,fair", "59,poor", "0,poor"})
    void aBoundaryBelongsToTheBetterGrade(String actual, String grade) {
        var evaluation = AnEvaluation.of()
                .indicator("=100%", actual + "%", "100", actual)
                .build();

        assertThat(score(evaluation, SCHEME).grade().orElseThrow().code()).isEqualTo(grade);
    }

    @Test
    void anOverrideHoldsUntilItIsLiftedAndTheComputedScoreStaysBesideIt() {
        var evaluation = AnEvaluation.of().indicator("=2次", "1次", "100", "100").build();
        var made = new ScoreOverride(1, 0, 1, Optional.of(new BigDecimal("80")), "洪灾停工", "finance", Instant.EPOCH);
        var lifted = new ScoreOverride(2, 0, 1, Optional.empty(), "材料不实", "finance", Instant.EPOCH);

        var overridden = new EvaluationScoring(SCHEME).score(evaluation, List.of(made));
        var restored = new EvaluationScoring(SCHEME).score(evaluation, List.of(made, lifted));

        assertThat(overridden.score()).contains(new BigDecimal("80"));
        assertThat(overridden.computedTotal()).contains(new BigDecimal("50.00"));
        assertThat(overridden.grade().orElseThrow().code()).isEqualTo("good");
        assertThat(restored.score()).contains(new BigDecimal("50.00"));
        assertThat(restored.indicators().get(0).override()).isEmpty();
    }

    @Test
    void whatCannotBeComputedCountsAsPrintedAndIsCounted() {
        var evaluation = AnEvaluation.of()
                .indicator("有效", "基本达成", "40", "35")
                .indicator("=2次", "2次", "60", "60")
                .build();

        var score = score(evaluation, SCHEME);

        assertThat(score.unverified()).isEqualTo(1);
        assertThat(score.score()).contains(new BigDecimal("95.00"));
    }

    @Test
    void aTotalWithAnUnknownPartIsUnknown() {
        var evaluation = AnEvaluation.of()
                .indicator("有效", "达成预期指标", "40", "")
                .indicator("=2次", "2次", "60", "60")
                .build();

        assertThat(score(evaluation, SCHEME).score()).isEmpty();
        assertThat(score(evaluation, SCHEME).grade()).isEmpty();
    }

    @Test
    void aBureauMayBandExecutionAndSatisfaction() {
        var banded = new ScoringScheme(
                SCHEME.fullScore(),
                new ScoringScheme.Execution(
                        BigDecimal.TEN,
                        List.of(
                                new RateBand(new BigDecimal("95"), "100"),
                                new RateBand(new BigDecimal("60"), "rate"),
                                new RateBand(BigDecimal.ZERO, "0"))),
                SCHEME.qualitative(),
                new Satisfaction(
                        List.of("数量指标"),
                        List.of(
                                new ShareBand(new BigDecimal("90"), new BigDecimal("100")),
                                new ShareBand(BigDecimal.ZERO, new BigDecimal("50")))),
                SCHEME.late(),
                "=",
                SCHEME.grades());
        var evaluation = AnEvaluation.of()
                .indicator(">=95%", "91%", "50", "50")
                .indicator(">=95%", "80%", "40", "40")
                .execution("100", "59.99", "10", "6")
                .build();

        var score = score(evaluation, banded);

        assertThat(score.indicators().get(0).computed()).contains(new BigDecimal("50.00"));
        assertThat(score.indicators().get(1).computed()).contains(new BigDecimal("20.00"));
        assertThat(score.execution().orElseThrow().computed()).contains(new BigDecimal("0.00"));
    }

    /** Whatever the numbers, a score lies between 0 and its weight, and more of a good thing never scores less. */
    @Test
    void scoresStayWithinTheirWeightAndRiseWithTheActualValue() {
        var random = new Random(20_251_121);
        for (int i = 0; i < 2_000; i++) {
            var target = BigDecimal.valueOf(random.nextInt(100_000), 2);
            var actual = BigDecimal.valueOf(random.nextInt(200_000), 2);
            var more = actual.add(BigDecimal.valueOf(random.nextInt(1_000), 2));
            var weight = Integer.toString(1 + random.nextInt(50));
            var atLeast = computed("≥" + target + "件", actual + "件", weight);
            var atMost = computed("≤" + target + "件", actual + "件", weight);

            assertThat(atLeast).isBetween(BigDecimal.ZERO, new BigDecimal(weight));
            assertThat(atMost).isBetween(BigDecimal.ZERO, new BigDecimal(weight));
            assertThat(computed("≥" + target + "件", more + "件", weight)).isGreaterThanOrEqualTo(atLeast);
            assertThat(computed("≤" + target + "件", more + "件", weight)).isLessThanOrEqualTo(atMost);
        }
    }

    private static BigDecimal computed(String target, String actual, String weight) {
        var evaluation =
                AnEvaluation.of().indicator(target, actual, weight, weight).build();
        return score(evaluation, SCHEME).indicators().get(0).computed().orElseThrow();
    }

    private static EvaluationScore score(SelfEvaluation evaluation, ScoringScheme scheme) {
        return new EvaluationScoring(scheme).score(evaluation, List.of());
    }
}
