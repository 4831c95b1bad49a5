package org.huizong.performance.performancecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.performance.performancegoal.domain.GoalFinding;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.transcription.PerformanceTranscriber;
import org.huizong.reader.DisclosureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the goals of the published books are told, each with the reason why it is no false alarm. */
class SampleFindingsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/performancecheck/sample-findings.yaml");

    /** @param because why a person who reads the document agrees */
    record Told(String rule, String severity, String message, String because) {}

    /** Figures of the budget in 万元, as table 2 and narrative 7 of the same document print them. */
    record Budget(Map<String, String> sources, List<Project> projects) {}

    record Project(String name, String amount, Map<String, String> allocations) {}

    record Sample(
            String document, String region, String unit, int year, String stage, Budget budget, List<Told> findings) {}

    static Stream<Sample> samples() throws IOException {
        return new YAMLMapper().readValue(GOLDEN.toFile(), new TypeReference<List<Sample>>() {}).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void goalsAreToldWhatIsWrongAndNothingElse(Sample sample) {
        var identity = new BookIdentity(sample.region(), sample.unit(), sample.year(), Stage.ofCode(sample.stage()));

        var findings = new PerformanceChecks()
                .check(
                        content(sample.document()),
                        identity,
                        Optional.ofNullable(sample.budget()).map(SampleFindingsTest::view));

        assertThat(findings.stream()
                        .filter(finding -> !finding.rule().startsWith("S"))
                        .map(SampleFindingsTest::told))
                .containsExactlyInAnyOrderElementsOf(sample.findings().stream()
                        .map(told -> told.rule() + " " + told.severity() + " " + told.message())
                        .toList());
        assertThat(sample.findings())
                .allSatisfy(
                        told -> assertThat(told.because()).as(told.message()).isNotBlank());
    }

    private static String told(GoalFinding finding) {
        return finding.rule() + " " + finding.severity().code() + " "
                + finding.message().zh();
    }

    private static BudgetView view(Budget budget) {
        var sources = new TreeMap<String, Amount>();
        budget.sources().forEach((word, amount) -> sources.put(word, wan(amount)));
        return new BudgetView(
                budget.projects().stream().map(SampleFindingsTest::project).toList(), sources);
    }

    private static BudgetedProject project(Project project) {
        var allocations = Optional.ofNullable(project.allocations()).orElse(Map.of()).entrySet().stream()
                .map(each -> new BudgetedProject.Allocation(each.getKey(), wan(each.getValue())))
                .toList();
        return new BudgetedProject(project.name(), "", Optional.of(wan(project.amount())), allocations);
    }

    private static Amount wan(String amount) {
        return AmountUnit.TEN_THOUSAND_YUAN.parse(amount);
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
}
