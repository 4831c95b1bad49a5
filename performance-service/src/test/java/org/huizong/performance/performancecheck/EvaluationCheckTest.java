package org.huizong.performance.performancecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.scoring.domain.AnEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the self-evaluations, and the form that it lets pass. */
class EvaluationCheckTest {

    private static final PerformanceChecks CHECKS = new PerformanceChecks();

    @Test
    void aFormThatHoldsIsToldNothing() {
        assertThat(told(whole().total("98.00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Figures of 万元 that are large decide the rate; small ones may have been rounded.
        "100.00, 80.00, 80.00%, ''",
        "100.00, 80.00, 81.00%, S01 error",
        "1.44, 1.23, 85.42%, ''",
        "1.44, 1.23, 85.30%, S01 info",
        "1.44, 1.23, 90.00%, S01 error"
    })
    void aRateIsComparedAtItsPrintedDecimals(String annual, String executed, String rate, String finding) {
        var form = AnEvaluation.of()
                .indicator("=1次", "1次", "90", "90")
                .funding(Execution.TOTAL, annual, executed, "10", rate, "");

        assertThat(told(form)).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @Test
    void anExecutionThatScoresMoreThanItsRateIsAnError() {
        var form = AnEvaluation.of().indicator("=1次", "1次", "90", "90").execution("100.00", "80.00", "10", "10");

        assertThat(told(form)).containsExactly("S02 error");
    }

    @Test
    void weightsThatDoNotAddUpAreAnError() {
        var form = AnEvaluation.of().indicator("=1次", "1次", "80", "80").execution("100.00", "100.00", "10", "10");

        assertThat(told(form)).containsExactly("S03 error");
    }

    @Test
    void aTotalThatItsScoresDoNotGiveIsToldWithItsRecomputation() {
        assertThat(told(whole().total("97.00"))).containsExactly("S04 error", "S14 warning");
    }

    @Test
    void aScoreAboveItsWeightIsAnErrorAndADifference() {
        var form = AnEvaluation.of().indicator("=1次", "1次", "90", "91").execution("100.00", "100.00", "10", "10");

        assertThat(told(form)).containsExactly("S05 error", "S13 warning");
    }

    @Test
    void fullMarksForAMissedTargetAreAnErrorAndAnyOtherDifferenceIsAWarning() {
        var full = AnEvaluation.of()
                .indicator(">=4件", "3件", "90", "90")
                .execution("100.00", "100.00", "10", "10")
                .total("100");
        var other = AnEvaluation.of().indicator(">=4件", "3件", "90", "80").execution("100.00", "100.00", "10", "10");

        assertThat(told(full)).containsExactly("S06 error", "S12 info", "S14 warning");
        assertThat(told(other)).containsExactly("S12 info", "S13 warning");
    }

    @Test
    void fundingThatDoesNotAddUpIsAnErrorInEachColumn() {
        var form = whole().funding(Execution.FISCAL, "90.00", "80.00", "", "", "");

        // 年初预算数 and 全年预算数 are the same in the fixture.
        assertThat(told(form)).containsExactly("S08 error", "S08 error");
    }

    @Test
    void projectsOfTheAccountsAreWhatTheFormsExecuted() {
        var budget = BudgetView.ofProjects(List.of(
                new BudgetedProject("信访工作经费", "2014004", Optional.of(AmountUnit.TEN_THOUSAND_YUAN.parse("79.00")))));
        var content = new PerformanceContent(List.of(), List.of(whole().build()));

        assertThat(CHECKS.check(content, identity(), Optional.of(budget)))
                .filteredOn(finding -> finding.rule().equals("S09"))
                .extracting(finding -> finding.difference())
                .containsExactly("1.00");
    }

    @ParameterizedTest
    @CsvSource({
        // Any reading of number × price that makes the money is accepted: per person, per time, or both.
        "10人, 8次, 1万元, 80.00, ''",
        "8人, 10次, 1万元, 80.00, ''",
        "10人, 8次, 8万元, 80.00, ''",
        "10人, 8次, 2万元, 80.00, S10 error",
        // 0.33 × 3 = 0.99: a third of 1.00, rounded.
        "3人, 1次, 0.33万元, 1.00, ''"
    })
    void numbersByPricesMakeTheMoney(String persons, String times, String price, String executed, String finding) {
        var form = AnEvaluation.of()
                .indicator("发放人数", "=" + persons, persons, "30", "30")
                .indicator("发放次数", "=" + times, times, "30", "30")
                .indicator("每人发放资金数", "<=" + price, price, "30", "30")
                .execution(executed, executed, "10", "10");

        assertThat(told(form)).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @Test
    void aScoreThatNobodyCanCheckSaysWhy() {
        var form = AnEvaluation.of()
                .indicator(">=3件", "达成预期指标", "45", "45")
                .indicator("每季度1次", "4次", "45", "45")
                .execution("100.00", "100.00", "10", "10");

        assertThat(told(form)).containsExactly("S15 info", "S15 warning");
    }

    @Test
    void aFormOfAnotherYearIsAnError() {
        var content = new PerformanceContent(List.of(), List.of(whole().build()));
        var identity = new BookIdentity("650104", "某局", 2022, Stage.FINAL_ACCOUNTS);

        assertThat(CHECKS.check(content, identity, Optional.empty()))
                .extracting(finding -> finding.rule())
                .containsExactly("M05");
    }

    @Test
    void theCatalogueTellsEveryRuleThatIsEvaluated() {
        assertThat(CHECKS.rules().rules().stream().map(rule -> rule.rule().id()).filter(id -> id.startsWith("S")))
                .containsExactlyInAnyOrder(
                        "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10", "S11", "S12", "S13",
                        "S14", "S15");
    }

    private static AnEvaluation whole() {
        return AnEvaluation.of().indicator("=1次", "1次", "90", "90").execution("100.00", "80.00", "10", "8");
    }

    private static BookIdentity identity() {
        return new BookIdentity("650104", "某局", 2021, Stage.FINAL_ACCOUNTS);
    }

    private static List<String> told(AnEvaluation form) {
        var content = new PerformanceContent(List.of(), List.of(form.build()));
        return CHECKS.check(content, identity(), Optional.empty()).stream()
                .map(finding -> finding.rule() + " " + finding.severity().code())
                .sorted()
                .toList();
    }
}
