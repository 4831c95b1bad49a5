package org.huizong.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImportProblemDocumentationTest {

    @Test
    void theDocumentListsExactlyTheProblemsOfImports() throws IOException {
        var document = Files.readString(Path.of("../../docs/problems.md"));
        var section = document.substring(document.indexOf("## Imports")).split("\n## ")[0];
        assertThat(section.lines().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(Arrays.stream(ImportProblem.values())
                        .map(problem -> "| `%s` | %d | %s | %s |"
                                .formatted(problem.code(), problem.status(), problem.titleZh(), problem.titleEn()))
                        .toList());
    }
}
