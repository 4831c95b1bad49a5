package org.huizong.performance.performancegoal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancecheck.PerformanceChecks;
import org.huizong.performance.transcription.PerformanceTranscriber;
import org.huizong.reader.DisclosureReader;
import org.junit.jupiter.api.Test;

/** The published books beside the projects that their own tables and narratives print. */
class SampleCoverageTest {

    @Test
    void aBookWithAProjectOutsideTheAppropriationIsCoveredByItsForms() {
        var coverage = coverage(
                "653001-2025-budget",
                Stage.INITIAL,
                project("信访业务工作经费", "2014004", "15.00"),
                project("阿图什市信访联合接访中心运转项目", "2014004", "8.00"));

        assertThat(coverage.facts().stream().mapToInt(GoalFact::goals).sum()).isEqualTo(4);
        assertThat(covered(coverage)).isEqualTo("28.00");
        assertThat(uncovered(coverage)).isEqualTo("0.00");
    }

    @Test
    void namesThatDifferInTheirYearAreTheSameProject() {
        var coverage = coverage(
                "653000-2025-budget",
                Stage.INITIAL,
                project("2025年度信访业务相关经费", "2014099", "15.00"),
                project("克州信访局会议室改造项目", "2014099", "15.00"));

        assertThat(coverage.facts().stream().mapToInt(GoalFact::goals).sum()).isEqualTo(3);
        assertThat(covered(coverage)).isEqualTo("30.00");
        assertThat(uncovered(coverage)).isEqualTo("0.00");
        assertThat(coverage.facts().stream().map(GoalFact::function))
                .containsExactly("unspecified", "2014099", "2014099");
    }

    @Test
    void goalsWithoutPrintedMoneyCoverTheMoneyOfTheirProjects() {
        var coverage = coverage(
                "421303-2025-budget",
                Stage.INITIAL,
                project("信访解难资金", "", "10"),
                project("网上信访工作经费", "", "10"),
                project("信访劝返、维稳经费", "", "100"),
                project("接访中心工作经费", "", "10"));

        assertThat(coverage.facts().stream().mapToInt(GoalFact::goals).sum()).isEqualTo(6);
        assertThat(covered(coverage)).isEqualTo("130.00");
        assertThat(uncovered(coverage)).isEqualTo("0.00");
    }

    @Test
    void selfEvaluationsAreNoGoalsAndCoverNoMoney() {
        var coverage = coverage("650104-2021-final-accounts", Stage.FINAL_ACCOUNTS);

        assertThat(coverage.facts()).allSatisfy(fact -> {
            assertThat(fact.category()).isEqualTo("self-evaluation");
            assertThat(fact.goals()).isZero();
            assertThat(fact.covered()).isEqualTo(Amount.ZERO);
        });
        assertThat(coverage.facts().stream().map(fact -> fact.score().orElseThrow()))
                .containsExactly(10_000L, 9_580L, 10_000L);
        assertThat(coverage.facts().stream().map(GoalFact::indicators)).containsExactly(12, 12, 11);
    }

    @Test
    void aPrintedTotalThatItsScoresDoNotGiveIsAFinding() {
        var content = content("650104-2021-final-accounts");
        var identity = new BookIdentity("650104", "某局", 2021, Stage.FINAL_ACCOUNTS);

        var findings = new PerformanceChecks().check(content, identity, Optional.empty());

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("S04");
            assertThat(finding.left().value()).isEqualTo("95.80分");
            assertThat(finding.message().zh()).contains("信访工作经费", "95.80");
        });
    }

    private static GoalCoverage coverage(String document, Stage stage, BudgetedProject... projects) {
        return new GoalCoverage(content(document), stage, List.of(projects));
    }

    private static PerformanceContent content(String document) {
        try {
            var text = Files.readString(Path.of("../deploy/samples/" + document + ".txt"));
            var read = new PerformanceTranscriber().transcribe(DisclosureReader.read(text));
            return read.content();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BudgetedProject project(String name, String function, String amount) {
        return new BudgetedProject(name, function, Optional.of(AmountUnit.TEN_THOUSAND_YUAN.parse(amount)));
    }

    private static String covered(GoalCoverage coverage) {
        return AmountUnit.TEN_THOUSAND_YUAN.format(
                coverage.facts().stream().map(GoalFact::covered).reduce(Amount.ZERO, Amount::plus));
    }

    private static String uncovered(GoalCoverage coverage) {
        return AmountUnit.TEN_THOUSAND_YUAN.format(
                coverage.facts().stream().map(GoalFact::uncovered).reduce(Amount.ZERO, Amount::plus));
    }
}
