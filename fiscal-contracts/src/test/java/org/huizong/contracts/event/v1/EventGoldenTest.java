package org.huizong.contracts.event.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A published event never changes its form: what was written once is written and read so for ever. */
class EventGoldenTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    static Stream<Arguments> golden() {
        return Stream.of(
                Arguments.of("departmental-budget-changed", GoldenEvents.changed()),
                Arguments.of("departmental-budget-withdrawn", GoldenEvents.withdrawn()),
                Arguments.of("performance-changed", GoldenEvents.performance()),
                Arguments.of("performance-changed-with-goals", GoldenEvents.performanceWithGoals()),
                Arguments.of("performance-changed-with-scores", GoldenEvents.performanceWithScores()),
                Arguments.of("classified-part-changed", GoldenEvents.classifiedPart()));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void anEventIsWrittenAsPromised(String file, Object event) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(text(file)));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void anEventIsReadAsPromised(String file, Object event) throws IOException {
        assertThat(JSON.readValue(text(file), event.getClass())).isEqualTo(event);
    }

    static byte[] text(String file) throws IOException {
        try (var stream = EventGoldenTest.class.getResourceAsStream("/golden/v1/" + file + ".json")) {
            return stream.readAllBytes();
        }
    }
}
