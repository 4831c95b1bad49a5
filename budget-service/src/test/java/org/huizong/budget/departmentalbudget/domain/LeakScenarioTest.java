package org.huizong.budget.departmentalbudget.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.BudgetProject.AllocationItem;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the scenarios under {@code scenario/secrecy}. */
class LeakScenarioTest {

    private static final Path FILE = Path.of("src/test/resources/scenario/secrecy/leaks.yaml");
    private static final AmountUnit WAN = AmountUnit.TEN_THOUSAND_YUAN;

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        var scenarios = new YAMLMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(FILE.toFile())
                .readAll();
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.get("given").toString(), () -> run(scenario)));
    }

    private static void run(JsonNode scenario) {
        var split = Withholding.split(book(scenario.get("given")), ClassifiedPart.NONE);
        var told = LeakScan.of(split.open(), split.classified()).stream()
                .map(leak -> leak.place() + " " + leak.certainty().name().toLowerCase(Locale.ROOT))
                .toList();
        var expected = new ArrayList<String>();
        scenario.get("then")
                .forEach(leak -> expected.add(
                        leak.get("place").asText() + " " + leak.get("certainty").asText()));
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static BookContent book(JsonNode given) {
        var texts = new ArrayList<BookText>();
        given.path("texts")
                .properties()
                .forEach(text ->
                        texts.add(new BookText(text.getKey(), text.getValue().asText(), 0)));
        return BookContent.EMPTY
                .withStatements(List.of(codedTable(given), carryoverTable(given)))
                .withProjects(List.of(project(given.get("project"))))
                .withNarrative(sections(given))
                .withTexts(texts);
    }

    private static List<NarrativeSection> sections(JsonNode given) {
        var sections = new ArrayList<NarrativeSection>();
        given.path("reasons").properties().forEach(reason -> {
            var place = reason.getKey().split("/");
            sections.add(new NarrativeSection(place[0], WAN, List.of(row(place[1], "", "reason", reason.getValue()))));
        });
        return sections;
    }

    private static Statement codedTable(JsonNode given) {
        var coded = given.path("coded");
        var item = coded.path("item").asText("2013101");
        var rows = coded.isMissingNode()
                ? List.<StatementRow>of()
                : List.of(row(item + "#1", given.at("/project/name").asText(), "total", coded.get("amount")));
        return new Statement("7", "", WAN, rows, List.of(), 0);
    }

    private static Statement carryoverTable(JsonNode given) {
        var rows = new ArrayList<StatementRow>();
        given.path("carriedOver")
                .properties()
                .forEach(item -> rows.add(
                        row("item#" + (rows.size() + 1), item.getKey(), "appropriation.total", item.getValue())));
        return new Statement("11", "", WAN, rows, List.of(), 0);
    }

    private static StatementRow row(String key, String label, String column, JsonNode text) {
        return new StatementRow(key, "", label, "", 0, Map.of(column, new PrintedCell(text.asText(), 0)));
    }

    private static BudgetProject project(JsonNode given) {
        var allocation = new ArrayList<AllocationItem>();
        given.path("allocation")
                .properties()
                .forEach(item -> allocation.add(new AllocationItem(
                        item.getKey(), new PrintedCell(item.getValue().asText(), 0), "302")));
        return new BudgetProject(
                1,
                given.get("name").asText(),
                given.get("basis").asText(),
                new PrintedCell(given.get("amount").asText(), 0),
                "",
                "",
                allocation,
                "",
                true,
                0,
                0);
    }
}
