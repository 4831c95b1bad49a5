package org.huizong.budget.crosstablecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.book.Stage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every file under {@code scenario/crosstable}: a finance officer writes them, this class only reads. */
class CrossTableScenarioTest {

    private static final Path FOLDER = Path.of("src/test/resources/scenario/crosstable");

    private final CrossTableChecks checks = CrossTableChecks.shipped();

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var file : files()) {
            var scenario = new YAMLMapper().readTree(file.toFile());
            for (var one : scenario.get("cases")) {
                var name = file.getFileName() + ": " + one.get("name").asText();
                tests.add(DynamicTest.dynamicTest(name, () -> run(scenario, one)));
            }
        }
        return tests.stream();
    }

    @Test
    void everyRuleOfTheCatalogueHasAScenario() throws IOException {
        var told = new TreeSet<String>();
        for (var file : files()) {
            told.add(new YAMLMapper().readTree(file.toFile()).get("rule").asText());
        }
        assertThat(told)
                .isEqualTo(checks.catalogue().stream()
                        .map(CrossTableRule::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private void run(JsonNode scenario, JsonNode one) {
        var rule = scenario.get("rule").asText();
        var book = book(scenario, one);
        var findings = Stream.concat(checks.check(book).stream(), checks.between(book).stream())
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        var then = one.get("then");
        if (then.isTextual()) {
            assertThat(findings).isEmpty();
            return;
        }
        assertThat(findings).hasSize(1);
        var finding = findings.get(0);
        var told = new LinkedHashMap<String, String>(Map.of(
                "kind", finding.kind().code(),
                "severity", finding.severity().code(),
                "left", finding.left().value(),
                "right", finding.right().value(),
                "difference", finding.difference()));
        var expected = new LinkedHashMap<String, String>();
        then.properties()
                .forEach(field -> expected.put(field.getKey(), field.getValue().asText()));
        told.keySet().retainAll(expected.keySet());
        assertThat(told).isEqualTo(expected);
        assertThat(finding.severity()).isEqualTo(severity(finding, expected));
        assertThat(finding.message().zh())
                .contains(finding.left().value())
                .contains(finding.right().value());
        assertThat(finding.message().en())
                .contains(finding.left().value())
                .contains(finding.right().value());
    }

    private Severity severity(Finding finding, Map<String, String> expected) {
        if (expected.containsKey("severity")) {
            return Severity.ofCode(expected.get("severity"));
        }
        if (finding.kind() == FindingKind.ROUNDING || finding.kind() == FindingKind.UNDIVIDED) {
            return Severity.INFO;
        }
        if (finding.kind() == FindingKind.MALFORMED) {
            return Severity.ERROR;
        }
        return checks.catalogue().stream()
                .filter(rule -> rule.id().equals(finding.rule()))
                .findFirst()
                .orElseThrow()
                .severity();
    }

    private static CheckedBook book(JsonNode scenario, JsonNode one) {
        var book = ABook.of(scenario.get("given").asText());
        if (scenario.has("year")) {
            book.year(scenario.get("year").asInt());
        }
        if (scenario.has("stage")) {
            book.stage(Stage.ofCode(scenario.get("stage").asText()));
        }
        if (scenario.has("filed")) {
            book.filed();
        }
        var built = book.build();
        var changes = new LinkedHashMap<String, String>();
        if (one.has("change")) {
            one.get("change")
                    .properties()
                    .forEach(field ->
                            changes.put(field.getKey(), field.getValue().asText()));
        }
        var statements = built.statements().stream()
                .map(statement -> changed(statement, changes))
                .toList();
        var sections = built.content().narrative().stream()
                .map(section -> new NarrativeSection(
                        section.number(),
                        section.unit(),
                        section.rows().stream()
                                .map(row -> changed(section.number(), row, changes))
                                .toList()))
                .toList();
        assertThat(changes).as("changed cells must exist").isEmpty();
        return built.withContent(built.content().withStatements(statements).withNarrative(sections));
    }

    private static Statement changed(Statement statement, Map<String, String> changes) {
        var rows = statement.rows().stream()
                .map(row -> changed(statement.number(), row, changes))
                .toList();
        return new Statement(
                statement.number(),
                statement.template(),
                statement.unit(),
                rows,
                statement.unplaced(),
                statement.declaredEmpty());
    }

    private static StatementRow changed(String number, StatementRow row, Map<String, String> changes) {
        var cells = new LinkedHashMap<>(row.cells());
        cells.replaceAll((column, cell) -> {
            var text = changes.remove(number + "/" + row.key() + "/" + column);
            return text == null ? cell : new PrintedCell(text, cell.line());
        });
        return new StatementRow(row.key(), row.code(), row.label(), row.parent(), row.line(), cells);
    }
}
