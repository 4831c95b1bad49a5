package org.huizong.budget.departmentalbudget.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** 年度流程: every file below scenario/workflow is one year of one unit, written for a finance officer to read. */
class YearCycleScenarioTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenario/workflow");

    record Scenario(String title, String today, List<Step> steps) {}

    /**
     * @param who unit, department or bureau
     * @param does what is done; see {@link YearCycle}
     * @param book initial unless told
     * @param status of the book afterwards
     * @param refused code of the refusal instead
     * @param published total expenditure that stands as published afterwards; 无 for none
     */
    record Step(
            String who,
            String does,
            String book,
            String round,
            String deadline,
            String total,
            String mode,
            String kind,
            String number,
            String opinion,
            String status,
            String refused,
            String published) {}

    @TestFactory
    Stream<DynamicTest> theYearGoesAsTheScenarioSays() throws IOException {
        try (var files = Files.list(SCENARIOS)) {
            return files.sorted().toList().stream().map(YearCycleScenarioTest::test);
        }
    }

    private static DynamicTest test(Path file) {
        return DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            var scenario = new YAMLMapper().readValue(file.toFile(), new TypeReference<Scenario>() {});
            var year = new YearCycle(scenario.today());
            for (int i = 0; i < scenario.steps().size(); i++) {
                var step = scenario.steps().get(i);
                assertThat(year.carryOut(step))
                        .as("%s, step %d: %s", scenario.title(), i + 1, step.does())
                        .isEqualTo(new YearCycle.Outcome(
                                text(step.refused()), text(step.status()), text(step.published())));
            }
        });
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
