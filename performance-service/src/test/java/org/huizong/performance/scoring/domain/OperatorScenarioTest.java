package org.huizong.performance.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.performance.scoring.ShippedSchemes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every row of {@code scenario/scoring/operators.yaml} by the shipped scheme. */
class OperatorScenarioTest {

    private static final Path CASES = Path.of("src/test/resources/scenario/scoring/operators.yaml");
    private static final ScoringScheme SCHEME = ShippedSchemes.of(2021).scheme();

    record Case(String target, String actual, String weight, String score, String computed, String reason) {}

    static Stream<Case> cases() throws IOException {
        List<Case> cases =
                new ObjectMapper(new YAMLFactory()).readValue(CASES.toFile(), new TypeReference<List<Case>>() {});
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anIndicatorScoresByItsFormula(Case given) {
        var evaluation = AnEvaluation.of()
                .indicator(given.target(), given.actual(), given.weight(), given.score())
                .build();

        var indicator = new EvaluationScoring(SCHEME)
                .score(evaluation, List.of())
                .indicators()
                .get(0);

        assertThat(indicator.computed().map(Object::toString).orElse(null)).isEqualTo(given.computed());
        assertThat(indicator.computation().reason().code()).isEqualTo(given.reason());
    }
}
