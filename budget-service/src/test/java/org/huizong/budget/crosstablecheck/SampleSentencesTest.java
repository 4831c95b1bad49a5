package org.huizong.budget.crosstablecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of reasons and usages on sentences as offices write them: the published documents' own. */
class SampleSentencesTest {

    private static final Path FILE = Path.of("src/test/resources/crosstable/sample-sentences.yaml");

    private final CrossTableChecks checks = CrossTableChecks.shipped();

    static Stream<JsonNode> sentences() throws IOException {
        return StreamSupport.stream(new YAMLMapper().readTree(FILE.toFile()).spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceIsToldOfWhereItDoesNotFit(JsonNode sentence) {
        var column = sentence.has("reason") ? "reason" : "usage";
        var text = sentence.get(column).asText();
        var book = PublishedBooks.named(sentence.get("book").asText());
        var place = sentence.get("place").asText().split("/");
        var told = new ArrayList<String>();
        sentence.get("told").forEach(rule -> told.add(rule.asText()));

        int line = line(book, place);
        assertThat(checks.check(with(book, place, column, text)))
                .filteredOn(finding -> speaksOf(finding, text, line))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrderElementsOf(told);
    }

    /** A finding shows the sentence itself, or a figure out of its reason. */
    private static boolean speaksOf(Finding finding, String text, int line) {
        return List.of("N08", "N09", "N10", "N14", "N16").contains(finding.rule())
                && Stream.of(finding.left(), finding.right())
                        .anyMatch(side -> side.value().equals(text)
                                || side.line() == line && side.where().endsWith("/原因"));
    }

    private static int line(CheckedBook book, String... place) {
        return book.content().section(place[0]).orElseThrow().rows().stream()
                .filter(row -> row.key().equals(place[1]))
                .findFirst()
                .orElseThrow()
                .line();
    }

    private static CheckedBook with(CheckedBook book, String[] place, String column, String text) {
        var sections = book.content().narrative().stream()
                .map(section -> section.number().equals(place[0]) ? with(section, place[1], column, text) : section)
                .toList();
        return book.withContent(book.content().withNarrative(sections));
    }

    private static NarrativeSection with(NarrativeSection section, String key, String column, String text) {
        assertThat(section.rows()).extracting(StatementRow::key).contains(key);
        return new NarrativeSection(
                section.number(),
                section.unit(),
                section.rows().stream()
                        .map(row -> row.key().equals(key) ? with(row, column, text) : row)
                        .toList());
    }

    private static StatementRow with(StatementRow row, String column, String text) {
        var cells = new LinkedHashMap<>(row.cells());
        cells.put(column, new PrintedCell(text, row.line()));
        return new StatementRow(row.key(), row.code(), row.label(), row.parent(), row.line(), cells);
    }
}
