package org.huizong.budget.crosstablecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that is found in the published documents, word for word. Whoever changes a rule, and so what is found, runs it
 * with {@code -Dfindings.write=true} and reads the difference before keeping it.
 */
class FindingsGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/crosstable/findings");

    @ParameterizedTest
    @ValueSource(
            strings = {"653001-2025-budget", "653000-2025-budget", "421303-2025-budget", "650104-2021-final-accounts"})
    void everyFindingIsWordForWordWhatItWas(String name) throws IOException {
        var found = CrossTableChecks.shipped().check(PublishedBooks.named(name)).stream()
                .map(FindingsGoldenTest::told)
                .sorted()
                .toList();
        var file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("findings.write")) {
            Files.write(Files.createDirectories(FOLDER).resolve(file.getFileName()), found);
        }
        assertThat(found).isEqualTo(Files.readAllLines(file));
    }

    private static String told(Finding finding) {
        return String.join(
                " | ",
                List.of(
                        finding.rule(),
                        finding.severity().code(),
                        finding.kind().code(),
                        finding.table(),
                        side(finding.left()),
                        side(finding.right()),
                        finding.difference(),
                        finding.message().zh(),
                        finding.message().en(),
                        finding.id()));
    }

    private static String side(Finding.Side side) {
        return side.where() + " @" + side.line() + " = " + side.value();
    }
}
