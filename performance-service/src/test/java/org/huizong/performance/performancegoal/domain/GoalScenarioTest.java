package org.huizong.performance.performancegoal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancecheck.PerformanceChecks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every file of {@code scenario/performance}; amounts are in 万元. */
class GoalScenarioTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenario/performance");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    record Scenario(Given given, Then then) {}

    record Given(int year, List<Goal> goals, List<Project> projects) {}

    record Goal(
            String project,
            int formYear,
            String total,
            String fiscal,
            String other,
            List<Integer> weights,
            List<String> targets) {}

    record Project(String name, String function, String amount) {}

    record Then(List<Expected> findings, String covered, String uncovered, List<String> functions) {}

    record Expected(String rule, String severity, String kind, String left, String right, String difference) {}

    static Stream<Path> scenarios() throws IOException {
        try (var files = Files.list(SCENARIOS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void goalsAreComparedWithTheBudget(Path file) throws IOException {
        var scenario = YAML.readValue(file.toFile(), Scenario.class);
        var given = scenario.given();
        var content = new PerformanceContent(
                given.goals().stream().map(GoalScenarioTest::goal).toList(), List.of());
        var identity = new BookIdentity("653001", "某局", given.year(), Stage.INITIAL);
        var projects = Optional.ofNullable(given.projects())
                .map(known -> known.stream().map(GoalScenarioTest::project).toList());

        var findings = new PerformanceChecks().check(content, identity, projects.map(BudgetView::ofProjects));
        var facts = new GoalCoverage(content, Stage.INITIAL, projects.orElse(List.of())).facts();

        assertThat(findings.stream().map(GoalScenarioTest::comparable).toList())
                .containsExactlyInAnyOrderElementsOf(scenario.then().findings().stream()
                        .map(GoalScenarioTest::withoutNulls)
                        .toList());
        assertThat(sum(facts.stream().map(GoalFact::covered)))
                .isEqualTo(scenario.then().covered());
        assertThat(sum(facts.stream().map(GoalFact::uncovered)))
                .isEqualTo(scenario.then().uncovered());
        if (scenario.then().functions() != null) {
            assertThat(facts.stream().map(GoalFact::function).toList())
                    .isEqualTo(scenario.then().functions());
        }
    }

    private static Expected comparable(GoalFinding finding) {
        return new Expected(
                finding.rule(),
                finding.severity().code(),
                finding.kind().code(),
                finding.left().value(),
                finding.right().value(),
                finding.difference());
    }

    private static Expected withoutNulls(Expected expected) {
        return new Expected(
                expected.rule(),
                expected.severity(),
                expected.kind(),
                orEmpty(expected.left()),
                orEmpty(expected.right()),
                orEmpty(expected.difference()));
    }

    private static PerformanceGoal goal(Goal goal) {
        var indicators = new ArrayList<PerformanceIndicator>();
        var weights = goal.weights() == null ? List.<Integer>of() : goal.weights();
        for (int i = 0; i < weights.size(); i++) {
            var printed = goal.targets() == null ? "=1次" : goal.targets().get(i);
            indicators.add(new PerformanceIndicator(
                    "",
                    "产出指标",
                    // A form without second levels, so that only what a scenario states is judged.
                    "",
                    "指标" + i,
                    IndicatorTarget.ofPrinted(printed),
                    "计划标准",
                    "",
                    new Points(Integer.toString(weights.get(i))),
                    "",
                    "",
                    SourceLines.NONE));
        }
        return new PerformanceGoal(
                GoalKind.PROJECT,
                GoalHorizon.ANNUAL,
                goal.formYear(),
                "某局",
                goal.project(),
                "",
                "",
                GoalMoney.ofProject(printed(goal.total()), printed(goal.fiscal()), printed(goal.other())),
                List.of(),
                indicators,
                SourceLines.NONE);
    }

    private static BudgetedProject project(Project project) {
        return new BudgetedProject(
                project.name(),
                orEmpty(project.function()),
                Optional.of(AmountUnit.TEN_THOUSAND_YUAN.parse(project.amount())));
    }

    private static PrintedAmount printed(String amount) {
        return new PrintedAmount(orEmpty(amount), AmountUnit.TEN_THOUSAND_YUAN, 0);
    }

    private static String sum(Stream<Amount> amounts) {
        return AmountUnit.TEN_THOUSAND_YUAN.format(amounts.reduce(Amount.ZERO, Amount::plus));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
