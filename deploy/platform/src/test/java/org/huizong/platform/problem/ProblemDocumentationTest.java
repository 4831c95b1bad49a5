package org.huizong.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemDocumentationTest {

    @Test
    void theDocumentListsExactlyTheProblemsOfAllServices() throws IOException {
        var document = Files.readString(Path.of("../../docs/problems.md"));
        var section = document.substring(document.indexOf("## All services")).split("\n## ")[0];
        var rows = section.lines().filter(line -> line.startsWith("| `")).toList();
        assertThat(rows)
                .isEqualTo(Arrays.stream(CommonProblem.values())
                        .map(problem -> "| `%s` | %d | %s | %s |"
                                .formatted(problem.code(), problem.status(), problem.titleZh(), problem.titleEn()))
                        .toList());
    }

    @Test
    void noTwoProblemsShareACode() {
        assertThat(Arrays.stream(CommonProblem.values()).map(ProblemType::code)).doesNotHaveDuplicates();
    }
}
